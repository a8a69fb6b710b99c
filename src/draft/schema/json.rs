//! A JSON Schema as a value, written in one order of keys whatever the features of other crates.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The part of JSON Schema (draft 2020-12) that describes records; it reads the same in draft 7, which some editors
/// know. There are no references in it: Taplo drops the description that stands beside one.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Json {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub dialect: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<String>,
    /// What each term means, as editors for JSON read it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enum_descriptions: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Json>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Json>>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub properties: Named,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub pattern_properties: Named,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_properties: Option<Others>,
    #[serde(rename = "x-taplo", skip_serializing_if = "Option::is_none")]
    pub taplo: Option<Taplo>,
}

/// Schemas by key, in the order in which they were added.
#[derive(Debug, Clone, Default)]
pub(super) struct Named(pub Vec<(String, Json)>);

impl Named {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, schema) in &self.0 {
            map.serialize_entry(key, schema)?;
        }
        map.end()
    }
}

/// What stands under keys that are not named.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(super) enum Others {
    /// Nothing may: always `false`.
    Refused(bool),
    /// This.
    Like(Box<Json>),
}

impl Others {
    /// No other keys.
    pub const NONE: Self = Self::Refused(false);
}

/// What Taplo reads beside the standard: words for each term, and the keys to begin a table with.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Taplo {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docs: Option<TaploDocs>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub init_keys: Vec<&'static str>,
}

/// Words for each term.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct TaploDocs {
    pub enum_values: Vec<String>,
}

impl Json {
    /// Strings.
    pub fn words() -> Self {
        Self { kind: Some("string"), ..Self::default() }
    }

    /// Strings that look like this.
    pub fn words_like(pattern: &str) -> Self {
        Self { pattern: Some(pattern.to_owned()), ..Self::words() }
    }

    /// Values of a kind.
    pub fn of(kind: &'static str) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }

    /// Lists of such entries.
    pub fn list(items: Self) -> Self {
        Self { kind: Some("array"), items: Some(Box::new(items)), ..Self::default() }
    }

    /// Tables with any keys and such values.
    pub fn map(value: Self) -> Self {
        let others = Some(Others::Like(Box::new(value)));
        Self { kind: Some("object"), additional_properties: others, ..Self::default() }
    }

    /// Tables with these keys and no others.
    pub fn table(properties: Vec<(String, Self)>) -> Self {
        Self {
            kind: Some("object"),
            properties: Named(properties),
            additional_properties: Some(Others::NONE),
            ..Self::default()
        }
    }

    /// One of these.
    pub fn any(any_of: Vec<Self>) -> Self {
        Self { any_of, ..Self::default() }
    }

    /// One of these words, each with what it means.
    pub fn one_of(terms: Vec<(String, String)>) -> Self {
        let (terms, docs): (Vec<String>, Vec<String>) = terms.into_iter().unzip();
        let taplo = Taplo { docs: Some(TaploDocs { enum_values: docs.clone() }), ..Taplo::default() };
        Self { terms, enum_descriptions: docs, taplo: Some(taplo), ..Self::words() }
    }

    /// The same with a description.
    pub fn about(self, description: String) -> Self {
        Self { description: Some(description), ..self }
    }
}
