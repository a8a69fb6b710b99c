//! Declares the tables that people write: each field with its meaning, who may see it, and its kind.

/// Declares a table as people write it: every field optional, with its place, and a reader that refuses other keys.
///
/// Each field begins with who may see it at most, `public`, `staff` or `coordinator`: a field for which nobody has
/// decided that does not compile. `= "key"` gives another key than the field's name, and `in "list"` names the
/// vocabulary whose terms it takes, or `in "org:"` the kind of record that it names.
macro_rules! raw_table {
    ($(#[$doc:meta])* $name:ident {
        $($(#[doc = $field_doc:literal])+
        $level:ident $field:ident $(= $key:literal)? $(in $list:literal)? : $kind:ty,)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: Option<$crate::source::Located<$kind>>,)+
        }

        impl $name {
            /// The keys that people may write, in the order in which they are documented.
            pub const KEYS: &'static [&'static str] = &[$($crate::parse::tables::raw_table!(@key $field $($key)?)),+];

            /// The fields, in the order in which they are documented.
            pub const FIELDS: &'static [$crate::parse::schema::Field] = &[$($crate::parse::schema::Field {
                key: $crate::parse::tables::raw_table!(@key $field $($key)?),
                doc: concat!($($field_doc),+),
                audience: $crate::parse::tables::raw_table!(@level $level),
                list: $crate::parse::tables::raw_table!(@list $($list)?),
                shape: <$kind as $crate::parse::schema::Described>::shape,
            }),+];

            /// Reads the fields of a table.
            pub fn read(table: &toml::de::DeTable<'_>, reading: &mut $crate::parse::fields::Reading<'_>) -> Self {
                let mut raw = Self::default();
                for (key, value) in table {
                    match key.get_ref().as_ref() {
                        $($crate::parse::tables::raw_table!(@key $field $($key)?) => {
                            raw.$field = $crate::parse::fields::read_located(value, reading);
                            if raw.$field.is_none() {
                                let place = reading.place(key.span());
                                reading.found.lose(place, Some($crate::parse::tables::raw_table!(@key $field $($key)?)));
                            }
                        })+
                        other => $crate::parse::fields::report_unknown_key(other, key.span(), Self::KEYS, reading),
                    }
                }
                raw
            }
        }

        impl $crate::parse::schema::Described for $name {
            fn shape() -> $crate::parse::schema::Shape {
                $crate::parse::schema::Shape::Table(Self::FIELDS)
            }

            fn tell(
                &self,
                _: $crate::source::Place,
                trail: &$crate::parse::schema::Trail<'_>,
                listener: $crate::parse::schema::Listener<'_>,
            ) {
                let mut fields = Self::FIELDS.iter();
                $(if let (Some(field), Some(written)) = (fields.next(), &self.$field) {
                    written.value.tell(written.place, &trail.field(field), &mut *listener);
                })+
            }
        }

        impl $crate::parse::fields::FromToml for $name {
            fn from_toml(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                reading: &mut $crate::parse::fields::Reading<'_>,
            ) -> Option<Self> {
                $crate::parse::fields::expect_table(value, reading).map(|table| Self::read(table, reading))
            }
        }
    };
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
    (@level public) => { $crate::site::Audience::Public };
    (@level staff) => { $crate::site::Audience::Staff };
    (@level coordinator) => { $crate::site::Audience::Coordinator };
    (@list $list:literal) => { Some($list) };
    (@list) => { None };
}
pub(crate) use raw_table;

/// Declares a record: a table with the fields that every record has.
macro_rules! raw_record {
    ($(#[$doc:meta])* $name:ident { $($fields:tt)+ }) => {
        $crate::parse::tables::raw_table! {
            $(#[$doc])*
            $name {
                $($fields)+
                /// Earlier ids, whose addresses stay alive.
                public previous_ids: Vec<$crate::source::Located<String>>,
                /// Free words.
                public tags: Vec<$crate::source::Located<String>>,
                /// Who may see it: public, staff or coordinator.
                staff visibility in "visibility": String,
                /// Why it is more public than its kind is by default.
                staff visibility_reason: $crate::parse::fields::RawText,
                /// When, how and by whom it was last checked.
                public verified: $crate::parse::raw::RawVerified,
                /// Where its facts come from.
                public sources: Vec<$crate::source::Located<$crate::parse::raw::RawCitation>>,
                /// Fields that the site declares itself.
                public extra: $crate::parse::fields::RawMap<$crate::parse::fields::RawAny>,
                /// An illustration, not a fact.
                public example: bool,
                /// Agreed for the future.
                public planned: bool,
                /// A remark that is shown.
                public note: $crate::parse::fields::RawText,
            }
        }
    };
}
pub(crate) use raw_record;
