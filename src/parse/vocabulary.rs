//! The vocabularies that come with the program.

/// Name and text of each vocabulary, as its file in `src/vocabulary/` has them.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("activity-kind", include_str!("../vocabulary/activity-kind.toml")),
    ("agreement-kind", include_str!("../vocabulary/agreement-kind.toml")),
    ("approach", include_str!("../vocabulary/approach.toml")),
    ("approach-decision", include_str!("../vocabulary/approach-decision.toml")),
    ("assessment-factor", include_str!("../vocabulary/assessment-factor.toml")),
    ("asset-kind", include_str!("../vocabulary/asset-kind.toml")),
    ("basis", include_str!("../vocabulary/basis.toml")),
    ("benefit", include_str!("../vocabulary/benefit.toml")),
    ("category", include_str!("../vocabulary/category.toml")),
    ("channel-kind", include_str!("../vocabulary/channel-kind.toml")),
    ("commitment", include_str!("../vocabulary/commitment.toml")),
    ("comparison", include_str!("../vocabulary/comparison.toml")),
    ("decision", include_str!("../vocabulary/decision.toml")),
    ("effect", include_str!("../vocabulary/effect.toml")),
    ("evaluator", include_str!("../vocabulary/evaluator.toml")),
    ("event-kind", include_str!("../vocabulary/event-kind.toml")),
    ("evidence", include_str!("../vocabulary/evidence.toml")),
    ("factor-group", include_str!("../vocabulary/factor-group.toml")),
    ("field", include_str!("../vocabulary/field.toml")),
    ("goal", include_str!("../vocabulary/goal.toml")),
    ("goal-group", include_str!("../vocabulary/goal-group.toml")),
    ("level", include_str!("../vocabulary/level.toml")),
    ("listing-state", include_str!("../vocabulary/listing-state.toml")),
    ("outcome", include_str!("../vocabulary/outcome.toml")),
    ("partnership-type", include_str!("../vocabulary/partnership-type.toml")),
    ("party-role", include_str!("../vocabulary/party-role.toml")),
    ("problem", include_str!("../vocabulary/problem.toml")),
    ("problem-group", include_str!("../vocabulary/problem-group.toml")),
    ("recognition", include_str!("../vocabulary/recognition.toml")),
    ("relation-degree", include_str!("../vocabulary/relation-degree.toml")),
    ("rhythm", include_str!("../vocabulary/rhythm.toml")),
    ("risk-status", include_str!("../vocabulary/risk-status.toml")),
    ("sector", include_str!("../vocabulary/sector.toml")),
    ("share", include_str!("../vocabulary/share.toml")),
    ("stage", include_str!("../vocabulary/stage.toml")),
    ("status", include_str!("../vocabulary/status.toml")),
    ("unit-kind", include_str!("../vocabulary/unit-kind.toml")),
    ("unit-role", include_str!("../vocabulary/unit-role.toml")),
    ("verified-how", include_str!("../vocabulary/verified-how.toml")),
    ("visibility", include_str!("../vocabulary/visibility.toml")),
    ("working-culture", include_str!("../vocabulary/working-culture.toml")),
];

/// Whether a site may have a vocabulary of this name: a built-in one, or the glossary.
#[must_use]
pub fn is_vocabulary(name: &str) -> bool {
    name == "terms" || BUILT_IN.iter().any(|(built_in, _)| *built_in == name)
}
