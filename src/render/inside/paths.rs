//! Ways from a colleague to those who are to be reached.

use fluent_bundle::{FluentArgs, FluentValue};

use crate::dates::FuzzyDate;
use crate::ids::{AssessmentId, Kind, OrgId, RecordKey};
use crate::plan::inside::{Station, Step, Target, Tie, Way, Wish, find_paths};
use crate::render::scene::Scene;
use crate::render::strands::{Stop, Ways, tie_icon, ways_tree};
use crate::render::views::{Html, NameView, PathsPage, StepView, TargetView, TieKey, WayView, Words};

impl Scene<'_> {
    /// The ways to all who are to be reached.
    pub(super) fn paths_page(&self) -> PathsPage {
        let mut page =
            PathsPage { keys: self.tie_keys(), reached: Vec::new(), unreached: Vec::new(), closed: Vec::new() };
        let mut targets: Vec<Target> = find_paths(&self.plan.site);
        let ids: Vec<OrgId> = targets.iter().map(|target| target.org.clone()).collect();
        let order = self.plan.tongue(self.lang()).by_name(&ids);
        targets.sort_by_cached_key(|target| order.iter().position(|id| *id == target.org));
        for target in &targets {
            let Some(view) = self.target(target) else { continue };
            let list = match (target.closed, target.ways.is_empty()) {
                (true, _) => &mut page.closed,
                (false, true) => &mut page.unreached,
                (false, false) => &mut page.reached,
            };
            list.push(view);
        }
        page
    }

    /// What the drawings of ties mean, the firmest first.
    fn tie_keys(&self) -> Vec<TieKey> {
        let says = [(3, "strength-strong-means"), (2, "strength-good-means"), (1, "strength-weak-means")];
        let keys = says.map(|(strength, id)| TieKey {
            icon: Html::new(&tie_icon(strength)),
            label: self.strength(strength),
            says: self.say(id),
        });
        keys.into()
    }

    fn target(&self, target: &Target) -> Option<TargetView> {
        let org = self.link(&RecordKey::new(Kind::Org, target.org.as_str()))?;
        Some(TargetView {
            id: target.org.to_string(),
            wishes: target.wishes.iter().map(|wish| self.wish(wish)).collect(),
            ways: target.ways.iter().map(|way| self.way(way)).collect(),
            tree: (!target.ways.is_empty()).then(|| self.tree(target, &org.title)),
            org,
        })
    }

    /// Why an organisation is to be reached, and where that is written.
    fn wish(&self, wish: &Wish) -> (String, Option<NameView>) {
        match wish {
            Wish::Candidate(id) => (self.candidate_words(id), None),
            Wish::Priority(unit, Some(rank)) => {
                let words = self.voice.messages.say_number("paths-priority-ranked", "rank", *rank as f64);
                (words, Some(self.unit_name(unit)))
            }
            Wish::Priority(unit, None) => (self.say("paths-priority"), Some(self.unit_name(unit))),
            Wish::Need(id) => (self.say("paths-need"), Some(self.name(Kind::Need, id.as_str()))),
        }
    }

    /// That it is a candidate, with what was decided last.
    fn candidate_words(&self, id: &AssessmentId) -> String {
        let assessments = self.plan.site.inside.as_ref().map(|inside| &inside.assessments);
        let decision = assessments.and_then(|all| all.get(id)).and_then(|one| one.decision.as_ref());
        let words = decision.and_then(|decision| self.term("approach-decision", decision.as_str()));
        words.map_or_else(
            || self.say("paths-candidate"),
            |words| self.voice.messages.say_with("paths-candidate-decided", &[("decision", &words.words)]),
        )
    }

    fn way(&self, way: &Way) -> WayView {
        let people = self.plan.site.inside.as_ref().map(|inside| &inside.people);
        let unit = people.and_then(|people| people.get(&way.from)).and_then(|person| person.unit.as_ref());
        WayView {
            from: self.person_name(&way.from),
            unit: unit.map(|unit| self.unit_name(unit)),
            steps: way.steps.iter().map(|step| self.step(step)).collect(),
            strength: self.strength(way.strength()),
        }
    }

    fn step(&self, Step { tie, strength, to }: &Step) -> StepView {
        StepView { to: self.station(to), tie: self.tie(tie), strength: self.strength(*strength) }
    }

    fn station(&self, station: &Station) -> NameView {
        match station {
            Station::Person(id) => self.person_name(id),
            Station::Org(id) => self.name(Kind::Org, id.as_str()),
        }
    }

    /// What joins two stations, in words.
    fn tie(&self, tie: &Tie) -> Words {
        let named = |id: &str, kind: Kind, record: &str| {
            let name = self.name(kind, record).title;
            self.plain(self.voice.messages.say_with(id, &[("name", &name)]))
        };
        match tie {
            Tie::Contacts { count, last } => {
                let mut args = FluentArgs::new();
                args.set("count", FluentValue::from(*count as f64));
                args.set("date", FluentValue::from(self.date(FuzzyDate::Day(*last))));
                self.plain(self.voice.messages.format("tie-contacts", &args).unwrap_or_default())
            }
            Tie::WorksThere => self.plain(self.say("tie-works-there")),
            Tie::Employs => self.plain(self.say("tie-employs")),
            Tie::SpokeFor => self.plain(self.say("tie-spoke-for")),
            Tie::Known(Some(via)) => self.words(via),
            Tie::Known(None) => self.plain(self.say("tie-known")),
            Tie::AnswersFor(id) => named("tie-answers-for", Kind::Partnership, id.as_str()),
            Tie::Together(id) => named("tie-together", Kind::Partnership, id.as_str()),
            Tie::PartOf => self.plain(self.say("tie-part-of")),
            Tie::HasPart => self.plain(self.say("tie-has-part")),
            Tie::Met(id) => named("tie-met", Kind::Event, id.as_str()),
        }
    }

    /// The ways as a drawing.
    fn tree(&self, target: &Target, name: &str) -> Html {
        let key = |station: &Station| match station {
            Station::Person(id) => format!("person:{id}"),
            Station::Org(id) => format!("org:{id}"),
        };
        let stops = |way: &Way| {
            let start = Station::Person(way.from.clone());
            let stations = std::iter::once(&start).chain(way.steps.iter().map(|step| &step.to));
            let named = stations.map(|station| (key(station), self.station(station).title));
            // The last station is the target: it stands at the root.
            named.zip(&way.steps).map(|((key, name), step)| (key, name, step.strength)).collect::<Vec<_>>()
        };
        let told: Vec<Vec<(String, String, u8)>> = target.ways.iter().map(stops).collect();
        let ways: Vec<Vec<Stop<'_>>> = told
            .iter()
            .map(|way| way.iter().map(|(key, name, strength)| Stop { key, name, strength: *strength }).collect())
            .collect();
        let id = format!("ways-{}", target.org);
        let title = self.voice.messages.say_with("paths-tree-title", &[("name", name)]);
        Html::new(&ways_tree(&Ways { id: &id, title: &title, target: name, ways: &ways }))
    }
}
