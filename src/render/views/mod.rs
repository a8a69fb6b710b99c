//! What templates get: one named struct for each template; this is the theme author's reference.
//!
//! Every template gets `root` (the way from the page to the root of the site, ending in a slash), `lang`, `t` (all
//! interface texts of the language, with `_` for `-` in their names), `site` ([`SiteView`]), `frame` ([`Frame`]) and
//! `page` (the struct named after the template). Paths are from the root of the site: `{{ root }}{{ link.path }}`.

mod coordinator;
mod frame;
mod inside;
mod lists;
mod overviews;
mod records;
mod texts;
mod times;

pub use coordinator::{
    AssessmentView, CandidateView, CandidatesPage, DecisionGroup, DeskPage, DoubleContactsPage, DoubleList, DoubleSide,
    DoubleView, FactorGroupView, FactorRow, FitView, NameView, OpenNeedView, PartnershipRisks, PathsPage,
    ProblemGroupView, ProblemView, RiskView, RisksPage, ScoreView, StaleView, StepView, TargetView, TaskPile, TaskView,
    Threatened, TieKey, UnitWishesView, WayView, WishRow,
};
pub use frame::{
    BetaView, CountedLink, Frame, Html, InsideFrame, LanguageLink, LeafLink, LeavesView, LinkView, MenuLink, SiteView,
    Words,
};
pub use inside::{
    AgeBand, BlindSpotsPage, CallPage, CallsPage, CategoryLine, ColleaguesPage, Column, FreshnessPage, InsideFact,
    InsideSection, InsideTable, KnownOrganisation, MatrixColumn, MatrixLine, MatrixPage, MissingCategory, MoveRow,
    NotePage, NoteRow, NotesPage, PersonView, Said, StageCountRow, StatePage,
};
pub use lists::{
    AimView, AssetKindGroup, AssetPage, Choice, ChoiceGroup, DirectoryView, EmbedLine, EmbedPage, FacetGroup,
    FacetPage, FacetsPage, FindChoice, FinderView, GlossaryPage, IndexEntry, IndexLetter, IndexPage, InsetView,
    LetterGroup, LetterLink, LetterWay, MovedPage, NeedsPage, NotFoundPage, OfferPage, PartnersPage, PartnershipsPage,
    StrategyPage, TermView, UnitView, UnitsPage,
};
pub use overviews::{
    BenefitGroup, BenefitView, BenefitsPage, DeskView, DotKey, FriendCard, FriendsPage, LogoView, MapPage, NetworkPage,
    NetworkRow, PartnerWithUsPage, ThanksView, TogetherView, TownRow,
};
pub use records::{
    AgreementView, AssetCard, ChannelView, ContactView, DutyView, EvaluationPlanView, EvaluationView, FactView,
    NeedCard, OrganisationCard, OrganisationPage, OutputView, PartIn, PartnershipCard, PartnershipPage, PartyView,
    PlaceView, RemarksView, SourceView, StageMark, StageRow, StrandKey,
};
pub use texts::{
    ChapterLink, ChapterPage, ContributionView, ExampleView, ExampledPartnership, HomePage, MentionGroup,
    MentionedRecord, NavNode, OutlineEntry, StageCard, StagePage, StagesPage, TermNote, WholeChapter, WholePage,
};
pub use times::{
    AccessibilityPage, AgendaView, CalendarPage, CoverageRow, CoverageView, DateView, EventView, FiguresPage, GapGroup,
    GapView, NewsLine, NewsMonth, NewsPage, StageNumbers, YearRow,
};
