//! Records as people write them: strings and spans, nothing judged yet.

mod agreement;
mod assessment;
mod assets;
mod event;
mod organisation;
mod overlay;
mod partnership;
mod people;
mod settings;
mod shared;
mod vocabulary;

pub use agreement::{
    RawAgreement, RawDocument, RawDuty, RawEvaluation, RawEvaluationPlan, RawInitiative, RawRenegotiation, RawScores,
};
pub use assessment::{RawAssessment, RawConnection, RawGettingToKnow, RawScale};
pub use assets::{RawAsset, RawCost, RawNeed, RawQuantity, RawSchedule, RawUnit};
pub use event::{RawAgendaEntry, RawConsent, RawContactPerson, RawEvent};
pub use organisation::{RawChannel, RawIdentifiers, RawListing, RawLogo, RawOrganisation, RawPlace};
pub use overlay::{
    RawAgreementOverlay, RawAssetOverlay, RawEconomy, RawEvaluationOverlay, RawEventOverlay, RawExitOverlay,
    RawOrganisationOverlay, RawPartnershipOverlay, RawPriority, RawShare, RawUnitOverlay,
};
pub use partnership::{
    RawBenefits, RawCommitted, RawExit, RawOutput, RawPartnership, RawParty, RawReason, RawRecognition, RawRisk,
    RawSeason, RawStage,
};
pub use people::{RawActivities, RawActivity, RawDisplay, RawNextStep, RawNoteHead, RawPerson};
pub use settings::{
    RawAccessibility, RawAim, RawAllowed, RawArea, RawColours, RawComments, RawCommitment, RawContact,
    RawContributionHead, RawExtraField, RawGap, RawHead, RawIgnored, RawLicence, RawMenuEntry, RawSettings,
    RawStrategy, RawThresholds,
};
pub use shared::{RawCitation, RawVerified};
pub use vocabulary::{RawTerm, RawVocabulary};

use crate::dates::Known;
use crate::parse::fields::RawTexts;
use crate::source::Located;

/// A list of words with their places.
pub type Words = Vec<Located<String>>;
/// A list of texts, or "unknown".
pub type KnownTexts = Known<RawTexts>;
