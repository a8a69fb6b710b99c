//! How partners were thanked: a wall for what was said aloud.

use std::cmp::Reverse;

use crate::ids::{Kind, RecordKey};
use crate::render::scene::Scene;
use crate::render::views::ThanksView;

impl Scene<'_> {
    /// Every sign of thanks, newest first; those without a day come last, by the partnership's id.
    pub(super) fn thanks(&self) -> Vec<ThanksView> {
        let partnerships = self.plan.site.partnerships.values().filter(|one| !one.elsewhere);
        let mut all: Vec<_> =
            partnerships.flat_map(|one| one.recognition.iter().map(move |sign| (one, sign))).collect();
        all.sort_by_key(|(_, sign)| Reverse(sign.on.and_then(|on| on.known().map(|on| on.latest()))));
        let views = all.into_iter().filter_map(|(one, sign)| {
            Some(ThanksView {
                kind: self.term("recognition", sign.kind.as_str())?,
                link: self.link(&RecordKey::new(Kind::Partnership, one.id.as_str()))?,
                on: sign.on.and_then(|on| on.known().copied()).map(|on| self.date(on)),
                url: sign.url.clone(),
            })
        });
        views.collect()
    }
}
