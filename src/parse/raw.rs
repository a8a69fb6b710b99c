//! Records as people write them: strings and spans, nothing judged yet.

use crate::dates::{FuzzyDate, Known};
use crate::parse::fields::{RawAny, RawMap, RawText, RawTexts, raw_record, raw_table};
use crate::source::Located;

/// A list of words with their places.
pub type Words = Vec<Located<String>>;
/// A list of texts, or "unknown".
pub type KnownTexts = Known<RawTexts>;

raw_table! {
    /// `verified = { on, how, by }`
    RawVerified {
        /// The day.
        on: Known<FuzzyDate>,
        /// How it was checked.
        how: String,
        /// The unit that checked it.
        by: String,
    }
}

raw_table! {
    /// One source: `{ title, url, accessed }`
    RawCitation {
        /// Its title.
        title: RawText,
        /// Its address.
        url: String,
        /// When it was read.
        accessed: Known<FuzzyDate>,
    }
}

raw_table! {
    /// One way to reach an organisation or unit.
    RawChannel {
        /// mail, phone, form or post.
        kind: String,
        /// The address or number.
        value: String,
        /// What it is for.
        purpose = "for": RawText,
    }
}

raw_table! {
    /// One place of an organisation.
    RawPlace {
        /// Its name.
        name: RawText,
        /// Street and number.
        street: String,
        /// Postal code.
        postcode: String,
        /// Town.
        city: String,
        /// Area or region.
        area: String,
        /// Country, as two letters.
        country: String,
        /// Latitude in degrees.
        lat: f64,
        /// Longitude in degrees.
        lon: f64,
        /// How accessible it is.
        accessible: RawText,
    }
}

raw_table! {
    /// Official numbers.
    RawIdentifiers {
        /// Danish company number.
        cvr: String,
        /// International Standard Identifier for Libraries.
        isil: String,
        /// Research Organization Registry.
        ror: String,
        /// Wikidata.
        wikidata: String,
        /// org-id.guide identifiers.
        org_id: Words,
    }
}

raw_table! {
    /// A logo and the permission to show it.
    RawLogo {
        /// File below data/logos/.
        file: String,
        /// Words for those who cannot see it.
        alt: RawText,
        /// When permission was given.
        permission: Known<FuzzyDate>,
    }
}

raw_table! {
    /// Whether an organisation may be named in public.
    RawListing {
        /// listed, unlisted or do-not-list.
        state: String,
        /// When it agreed.
        agreed_on: Known<FuzzyDate>,
        /// How it agreed.
        agreed_via: String,
        /// Nobody is to contact it.
        no_contact: bool,
    }
}

raw_record! {
    /// `data/orgs/<id>.toml`
    RawOrganisation {
        /// Its name.
        name: RawText,
        /// Its registered name.
        legal_name: String,
        /// Other names.
        also_known_as: Words,
        /// Earlier names.
        former_names: Words,
        /// Organisations that it is often taken for.
        not_same_as: Words,
        /// One of the libraries that publish this registry.
        ours = "self": bool,
        /// Its sector.
        sector: String,
        /// Its categories.
        categories: Words,
        /// local, regional, national or international.
        level: String,
        /// What it is, in at most 250 characters.
        summary: RawText,
        /// More about it, in Markdown.
        description: RawText,
        /// Its website.
        website: String,
        /// How to reach it.
        channels: Vec<Located<RawChannel>>,
        /// Where it is.
        places: Vec<Located<RawPlace>>,
        /// Official numbers.
        identifiers: RawIdentifiers,
        /// The organisation it belongs to.
        parent: String,
        /// The organisation that came after it.
        successor: String,
        /// active, inactive or dissolved.
        status: String,
        /// When it was dissolved.
        ended: Known<FuzzyDate>,
        /// Its logo.
        logo: RawLogo,
        /// Whether it may be named.
        listing: RawListing,
        /// How it works.
        working_culture: Words,
    }
}

raw_table! {
    /// One party of a partnership.
    RawParty {
        /// The organisation.
        org: String,
        /// lead, partner, host, funder, initiator or associate.
        role: String,
        /// What it brings.
        contributes: KnownTexts,
        /// What it gains.
        gains: KnownTexts,
        /// How it wants to be named.
        credit_line: RawText,
        /// Since when it takes part.
        from: Known<FuzzyDate>,
        /// Until when it took part.
        until: Known<FuzzyDate>,
        /// A remark that is shown.
        note: RawText,
    }
}

raw_table! {
    /// One stage of a partnership.
    RawStage {
        /// glance, date, engagement, marriage or divorce.
        stage: String,
        /// Since when.
        from: Known<FuzzyDate>,
        /// Until when.
        until: Known<FuzzyDate>,
        /// When it is looked at again.
        review: Known<FuzzyDate>,
        /// The agreement it rests on.
        agreement: Known<String>,
        /// How it ended.
        outcome: String,
        /// Why it ended; never public.
        reason: RawReason,
        /// A remark that is shown.
        note: RawText,
        /// It lies in the future on purpose.
        planned: bool,
    }
}

raw_table! {
    /// Why a stage ended.
    RawReason {
        /// A term of the problems.
        problem: String,
        /// In words.
        text: RawText,
    }
}

raw_table! {
    /// How often something is looked at again.
    RawRenegotiation {
        /// A duration in words, such as "1 year".
        every: String,
        /// Before what.
        before: RawText,
    }
}

raw_table! {
    /// Duties of one party.
    RawDuty {
        /// The organisation.
        org: String,
        /// Its role.
        role: RawText,
        /// Its tasks.
        tasks: RawTexts,
    }
}

raw_table! {
    /// The evaluation plan of an agreement.
    RawEvaluationPlan {
        /// once, monthly, quarterly, half-yearly, yearly, or a duration in words.
        every: String,
        /// The next one.
        next: Known<FuzzyDate>,
        /// Both sides together.
        joint: bool,
        /// Kinds of evidence.
        methods: Words,
    }
}

raw_table! {
    /// The file of an agreement.
    RawDocument {
        /// File below data/documents/.
        file: String,
        /// Who may see it.
        visibility: String,
    }
}

raw_table! {
    /// One agreement.
    RawAgreement {
        /// Its id in the record.
        id: String,
        /// Its kind.
        kind: String,
        /// When it was signed.
        signed_on: Known<FuzzyDate>,
        /// From when it holds.
        valid_from: Known<FuzzyDate>,
        /// Until when it holds.
        valid_until: Known<FuzzyDate>,
        /// When it is renegotiated.
        renegotiate: RawRenegotiation,
        /// What it is for.
        purpose: RawTexts,
        /// Who does what.
        duties: Vec<Located<RawDuty>>,
        /// What is shared.
        shares: Words,
        /// Who owns what is made.
        ownership: RawText,
        /// How it is evaluated.
        evaluation: Known<RawEvaluationPlan>,
        /// Its file.
        document: RawDocument,
        /// A remark that is shown.
        note: RawText,
    }
}

raw_table! {
    /// Scores of a partnership as such, 1 to 5.
    RawScores {
        /// Does it work?
        works: i64,
        /// How is the communication?
        communication: i64,
        /// Is it an asset for both?
        asset_for_both: i64,
        /// Are the ambitions still shared?
        ambitions_shared: i64,
        /// In words.
        note: RawText,
    }
}

raw_table! {
    /// One goal and what became of it.
    RawInitiative {
        /// The goal, in words or as a term.
        goal: RawText,
        /// yes, partly or no.
        realised: String,
        /// Why not.
        why_not: RawText,
        /// What it brought about.
        effect: RawText,
        /// Kinds of effect.
        effect_kinds: Words,
        /// Kinds of evidence.
        evidence: Words,
    }
}

raw_table! {
    /// One evaluation.
    RawEvaluation {
        /// Its id in the record.
        id: String,
        /// When it is planned.
        planned_on: Known<FuzzyDate>,
        /// When it was held.
        held_on: Known<FuzzyDate>,
        /// library, partner or joint.
        by: String,
        /// Scores.
        partnership: RawScores,
        /// Goals.
        initiatives: Vec<Located<RawInitiative>>,
        /// What it was compared with.
        compared_with: Words,
        /// What was decided.
        decision: String,
        /// What may be said of it in public.
        public_summary: RawText,
        /// Who agreed to the summary.
        agreed_with: Words,
    }
}

raw_table! {
    /// Something that a partnership made.
    RawOutput {
        /// Its title.
        title: RawText,
        /// Its address.
        url: String,
        /// When.
        on: Known<FuzzyDate>,
    }
}

raw_table! {
    /// How a partner was thanked.
    RawRecognition {
        /// Its kind.
        kind: String,
        /// When.
        on: Known<FuzzyDate>,
        /// Its address.
        url: String,
    }
}

raw_table! {
    /// A risk; never public.
    RawRisk {
        /// The problem.
        problem: String,
        /// both, library or partner.
        who: String,
        /// What is done about it.
        mitigation: RawText,
        /// open, watched or closed.
        status: String,
        /// When it was last looked at.
        seen: Known<FuzzyDate>,
    }
}

raw_table! {
    /// How a partnership ends, or is to end.
    RawExit {
        /// The plan.
        plan: RawText,
        /// Who keeps the contact.
        keep_contact: RawText,
        /// What was handed over.
        handed_over: RawText,
    }
}

raw_table! {
    /// A part of the year.
    RawSeason {
        /// First month, two digits.
        from: String,
        /// Last month, two digits.
        until: String,
    }
}

raw_table! {
    /// Benefits that a partnership has for each side.
    RawBenefits {
        /// For the library.
        library: Words,
        /// For the partners.
        partners: Words,
    }
}

raw_table! {
    /// An asset that is put into a partnership.
    RawCommitted {
        /// The asset.
        asset: String,
        /// Hours.
        hours: i64,
        /// For how long.
        period: String,
        /// A remark.
        note: RawText,
    }
}

raw_record! {
    /// `data/partnerships/<id>.toml`
    RawPartnership {
        /// Its name.
        name: RawText,
        /// What it is, in at most 250 characters.
        summary: RawText,
        /// More about it, in Markdown.
        description: RawText,
        /// Other names.
        also_known_as: Words,
        /// Who takes part.
        parties: Vec<Located<RawParty>>,
        /// network, support, co-operation or partnership.
        relation_degree: String,
        /// Its types.
        types: Known<Words>,
        /// Its goals.
        goals: Words,
        /// The aims of the strategy that it serves.
        aims: Words,
        /// Its benefits.
        benefits: RawBenefits,
        /// The units it touches.
        units: Known<Words>,
        /// The unit that answers for it.
        responsible: Known<String>,
        /// When in the year it happens.
        seasons: Vec<Located<RawSeason>>,
        /// Assets put into it.
        assets_committed: Vec<Located<RawCommitted>>,
        /// Its stages, in order.
        stages: Vec<Located<RawStage>>,
        /// Its agreements.
        agreements: Known<Vec<Located<RawAgreement>>>,
        /// Its evaluations.
        evaluations: Known<Vec<Located<RawEvaluation>>>,
        /// What it made.
        outputs: Vec<Located<RawOutput>>,
        /// How it was thanked for.
        recognition: Vec<Located<RawRecognition>>,
        /// Its risks.
        risks: Vec<Located<RawRisk>>,
        /// How it ends.
        exit: RawExit,
        /// The partnership that it follows.
        follows: String,
        /// A partnership of others, retold to learn from.
        elsewhere: bool,
    }
}

raw_record! {
    /// `data/units/<id>.toml`
    RawUnit {
        /// Its name.
        name: RawText,
        /// department, team, branch or group.
        kind: String,
        /// The unit it belongs to.
        parent: String,
        /// What it does.
        summary: RawText,
        /// A function address.
        channel: String,
        /// Not part of any department.
        neutral: bool,
        /// Hours a year for partnerships.
        capacity_hours: i64,
        /// Roles.
        roles: Words,
    }
}

raw_table! {
    /// How many of what.
    RawQuantity {
        /// How many.
        amount: f64,
        /// Of what.
        unit: RawText,
    }
}

raw_table! {
    /// What an asset costs.
    RawCost {
        /// How much; left out: free of charge.
        amount: f64,
        /// Three letters, such as DKK.
        currency: String,
        /// In words.
        note: RawText,
    }
}

raw_table! {
    /// When an asset can be had.
    RawSchedule {
        /// Days, such as MO, TU.
        byday: Words,
        /// From, as hh:mm.
        from: String,
        /// Until, as hh:mm.
        until: String,
    }
}

raw_record! {
    /// `data/assets/<id>.toml`
    RawAsset {
        /// Its name.
        name: RawText,
        /// competency, physical or financial.
        kind: String,
        /// The unit that answers for it.
        unit: String,
        /// What it is, in at most 250 characters.
        summary: RawText,
        /// How it is offered.
        pitch: RawText,
        /// Whether it is advertised.
        external: bool,
        /// can-offer or commits.
        commitment: String,
        /// How many.
        quantity: RawQuantity,
        /// Hours a year.
        hours_per_year: i64,
        /// When.
        availability: RawText,
        /// Days and hours.
        schedule: RawSchedule,
        /// Where.
        place: RawText,
        /// Conditions, and what it does not include.
        conditions: RawText,
        /// What it costs.
        cost: RawCost,
        /// Partnership types that it suits.
        suits: Words,
        /// Categories of partners that ask for it.
        wanted_by: Words,
        /// When it is looked at again.
        review_on: Known<FuzzyDate>,
        /// When it was withdrawn.
        retired_on: Known<FuzzyDate>,
    }
}

raw_record! {
    /// `data/needs/<id>.toml`
    RawNeed {
        /// Its name.
        name: RawText,
        /// What is looked for, in at most 250 characters.
        summary: RawText,
        /// The unit that looks for it.
        unit: String,
        /// Goals it serves.
        goals: Words,
        /// Fields of operation.
        fields: Words,
        /// Categories of partners wanted.
        categories: Words,
        /// Until when.
        until: Known<FuzzyDate>,
        /// Whether it is advertised.
        external: bool,
        /// The partnership that meets it.
        met_by: String,
    }
}

raw_table! {
    /// One term of a vocabulary.
    RawTerm {
        /// Its name.
        label: RawText,
        /// Its name for several.
        plural: RawText,
        /// What it means.
        description: RawText,
        /// One short sentence.
        short: RawText,
        /// Where it comes from.
        source: RawText,
        /// The wider term.
        broader: String,
        /// Other words for it.
        aliases: Words,
        /// The term to use instead.
        replaced_by: String,
        /// library, partner or both.
        side = "for": String,
        /// The group it stands in.
        group: String,
        /// Its place among the stages.
        position: i64,
        /// The stages that may follow.
        moves: Words,
        /// Whether a partnership may simply end after this stage.
        may_close: bool,
        /// What a stage asks for.
        asks: RawTexts,
        /// Examples.
        examples: RawTexts,
    }
}

raw_table! {
    /// `data/vocab/<vocabulary>.toml`
    RawVocabulary {
        /// Its terms by id.
        terms: RawMap<RawTerm>,
    }
}

raw_table! {
    /// One aim of the strategy.
    RawAim {
        /// Its id.
        id: String,
        /// Its words.
        text: RawText,
    }
}

raw_table! {
    /// Where the library looks for partners.
    RawArea {
        /// local, regional, national or international.
        kind: String,
        /// Towns and areas.
        places: Words,
    }
}

raw_table! {
    /// What the library commits to partnerships.
    RawCommitment {
        /// Percent of its resources.
        percent: f64,
        /// In words.
        note: RawText,
    }
}

raw_table! {
    /// `data/strategy.toml`
    RawStrategy {
        /// The years it covers, in words.
        period: String,
        /// Its aims.
        aims: Vec<Located<RawAim>>,
        /// Where partners are looked for.
        area: RawArea,
        /// Fields of operation.
        fields: Words,
        /// departments, team or combination.
        approach: String,
        /// What the library commits.
        resource_commitment: RawCommitment,
    }
}

raw_table! {
    /// Where people can write to.
    RawContact {
        /// A mail address.
        mail: String,
        /// A web address.
        url: String,
        /// What it is called.
        label: RawText,
    }
}

raw_table! {
    /// The licence of texts and records.
    RawLicence {
        /// Its name.
        name: String,
        /// Its address.
        url: String,
    }
}

raw_table! {
    /// One entry of the menu.
    RawMenuEntry {
        /// Its words.
        label: RawText,
        /// Its address in the site, such as /partners/.
        to: String,
    }
}

raw_table! {
    /// The two colours of a library's own.
    RawColours {
        /// The library's strand and the links.
        library: String,
        /// The partner's strand.
        partner: String,
    }
}

raw_table! {
    /// An extra field that the site declares.
    RawExtraField {
        /// text, number, date, yes-no or address.
        kind: String,
        /// Its label.
        label: RawText,
        /// Who may see it.
        visibility: String,
    }
}

raw_table! {
    /// `data/site.toml`
    RawSettings {
        /// The site's name.
        title: RawText,
        /// One line below it.
        tagline: RawText,
        /// Its address.
        base_url: String,
        /// The default language.
        language: String,
        /// All languages.
        languages: Words,
        /// The theme.
        theme: String,
        /// The day that records are judged by.
        as_of: FuzzyDate,
        /// The edition's name.
        edition: RawText,
        /// The licence.
        licence: RawLicence,
        /// Where people can write to.
        contact: RawContact,
        /// The menu; left out: made from what there is.
        menu: Vec<Located<RawMenuEntry>>,
        /// The library's colours.
        colours: RawColours,
        /// Declared extra fields by name.
        extra: RawMap<RawExtraField>,
        /// Levels of rules by code.
        levels: RawMap<String>,
        /// Whether a safe part of HTML is allowed in texts.
        raw_html: bool,
        /// Whether code is highlighted.
        highlight: bool,
    }
}

raw_table! {
    /// The settings at the head of a text.
    RawHead {
        /// Its title.
        title: String,
        /// Its description.
        description: String,
        /// Left out of builds.
        draft: bool,
        /// Left out until that day.
        publish_on: FuzzyDate,
        /// Left out from that day.
        expires_on: FuzzyDate,
        /// Its place among its neighbours.
        order: i64,
        /// Earlier addresses.
        previous_urls: Words,
        /// When it was last read through.
        last_reviewed: FuzzyDate,
        /// How often it is, such as "6 months".
        review_every: String,
        /// Who looks after it.
        owner: String,
    }
}
