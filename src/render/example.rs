//! A record that is shown as an example inside a text: what it is, who takes part, what came of it.

use tera::Value;

use crate::ids::{AssetId, Kind, NeedId, OrgId, PartnershipId, RecordKey};
use crate::render::scene::Scene;
use crate::render::strands::stage_glyph;
use crate::render::views::{ExampleView, ExampledPartnership, Html};

/// So many things that a partnership made are named.
const MOST_OUTPUTS: usize = 3;

impl Scene<'_> {
    /// The card of a record; nothing where the audience may not see it.
    ///
    /// # Errors
    /// When its template cannot be rendered.
    pub fn render_example(&self, key: &RecordKey) -> Result<String, tera::Error> {
        let id: &str = &key.id;
        let mut view = ExampleView { partnership: None, organisation: None, asset: None, need: None };
        match key.kind {
            Kind::Partnership => {
                view.partnership = PartnershipId::parse(id).ok().and_then(|id| self.exampled(&id));
            }
            Kind::Org => view.organisation = OrgId::parse(id).ok().and_then(|id| self.organisation_card(&id)),
            Kind::Asset => view.asset = AssetId::parse(id).ok().and_then(|id| self.asset_card(&id)),
            Kind::Need => view.need = NeedId::parse(id).ok().and_then(|id| self.need_card(&id)),
            _ => {}
        }
        let ExampleView { partnership, organisation, asset, need } = &view;
        if partnership.is_none() && organisation.is_none() && asset.is_none() && need.is_none() {
            return Ok(String::new());
        }
        self.renderer.render_part(self, "example.html", Value::from_serializable(&view))
    }

    fn exampled(&self, id: &PartnershipId) -> Option<ExampledPartnership> {
        let one = self.plan.site.partnerships.get(id)?;
        Some(ExampledPartnership {
            card: self.partnership_card(id)?,
            glyph: Html::new(&stage_glyph(one.standing.stage(), "")),
            parties: self.strand_keys(one),
            more_parties: one.parties.len().saturating_sub(self.strand_keys(one).len()),
            outputs: one.outputs.iter().take(MOST_OUTPUTS).map(|output| self.words(&output.title)).collect(),
            evaluated: one.evaluations.last().map(|evaluation| self.words(&evaluation.public_summary)),
        })
    }
}
