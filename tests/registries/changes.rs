//! Changes a registry where the public may not look: fields above the public, records that are not public, parts of
//! records that are not shown, and everything below `private/`.

use fastrand::Rng;
use handfast::parse::schema::{Field, Shape};
use handfast::site::Audience;
use toml::{Table, Value};

use crate::registries::values::Pen;
use crate::registries::{OPEN, Registry, folder_of, id_of};

/// A field that the public never sees: its folder, and the way to it.
pub type Secret = (&'static str, Vec<&'static str>);

/// Every field of `data/` that is above the public, extra fields among them.
pub fn list_secrets() -> Vec<Secret> {
    let mut secrets = Vec::new();
    for (folder, _, fields) in OPEN {
        list_above(folder, fields, (&mut Vec::new(), Audience::Public), &mut secrets);
        if fields.iter().any(|field| field.key == "extra") {
            secrets.push((folder, vec!["extra", "staff-room"]));
            secrets.push((folder, vec!["extra", "last-word"]));
        }
    }
    secrets
}

fn list_above(
    folder: &'static str,
    fields: &[Field],
    (trail, level): (&mut Vec<&'static str>, Audience),
    found: &mut Vec<Secret>,
) {
    for field in fields {
        trail.push(field.key);
        let level = level.max(field.audience);
        if level > Audience::Public {
            found.push((folder, trail.clone()));
        }
        if let Shape::Table(fields) = innermost((field.shape)()) {
            list_above(folder, fields, (trail, level), found);
        }
        trail.pop();
    }
}

fn innermost(shape: Shape) -> Shape {
    match shape {
        Shape::List(inner) | Shape::Known(inner) | Shape::Map(inner) => innermost(inner()),
        shape => shape,
    }
}

/// A changed registry, and what was changed.
pub type Changed = (Registry, String);

impl Registry {
    /// Changes, adds or takes away this field somewhere; nothing where no record can hold it, or where the change would
    /// say of some record that it is public, or is not any more.
    pub fn change_secret(&self, (folder, way): &Secret, dice: &mut Rng) -> Option<Changed> {
        let mut paths: Vec<&String> = self.records.keys().filter(|path| path.starts_with(folder)).collect();
        dice.shuffle(&mut paths);
        let (key, above) = way.split_last()?;
        let path = paths.into_iter().find(|path| !holders(&mut self.records[*path].clone(), above).is_empty())?.clone();
        let mut changed = self.clone();
        let record = changed.records.get_mut(&path)?;
        let mut tables = holders(record, above);
        let at = dice.usize(..tables.len());
        let table = tables.swap_remove(at);
        let said = if table.contains_key(*key) && dice.u8(..) < 80 {
            table.remove(*key);
            "taken away"
        } else {
            let value = self.value_for((&path, folder, way), dice)?;
            if table.get(*key) == Some(&value) {
                return None;
            }
            table.insert((*key).to_owned(), value);
            "written"
        };
        (changed.public() == self.public()).then(|| (changed, format!("{path}: {} {said}", way.join("."))))
    }

    /// A new value for the field at the end of a way.
    fn value_for(&self, (path, folder, way): (&str, &str, &[&'static str]), dice: &mut Rng) -> Option<Value> {
        let (_, kind, fields) = OPEN.iter().find(|(name, ..)| *name == folder)?;
        if way.first() == Some(&"extra") {
            return Some(Value::String(format!("Extra {}", dice.u32(..))));
        }
        let mut fields = *fields;
        let mut field = None;
        for key in way {
            let found = fields.iter().find(|field| field.key == *key)?;
            if let Shape::Table(inner) = innermost((found.shape)()) {
                fields = inner;
            }
            field = Some(found);
        }
        let before = self.before(kind, id_of(path));
        let mut pen = Pen { dice, cast: &self.cast, record: (kind, before), wanted: &[] };
        pen.value(field?, &mut way.to_vec())
    }

    /// Changes, adds or deletes a record that is not public.
    pub fn change_hidden_record(&self, dice: &mut Rng) -> Option<Changed> {
        let public = self.public();
        let hidden: Vec<&String> =
            self.records.keys().filter(|path| path.starts_with("data/") && !public.contains(*path)).collect();
        let mut changed = self.clone();
        let said = match dice.u8(..4) {
            0 => {
                let path = (*dice.choice(&hidden)?).clone();
                changed.records.remove(&path);
                format!("{path}: deleted")
            }
            1 => {
                // The last two are no folders.
                let (folder, kind, _) = OPEN[dice.usize(..OPEN.len() - 2)];
                let path = format!("{folder}late-comer.toml");
                changed.put(&path, &self.record(kind, 2, dice));
                changed.decorate(&path, &[], dice);
                format!("{path}: added")
            }
            _ => {
                let path = (*dice.choice(&hidden)?).clone();
                let (folder, _, fields) = folder_of(&path)?;
                let key = fields[dice.usize(..fields.len())].key;
                let value = self.value_for((&path, folder, &[key]), dice)?;
                changed.records.get_mut(&path)?.insert(key.to_owned(), value);
                format!("{path}: {key} written")
            }
        };
        (changed.public() == public).then_some((changed, said))
    }

    /// Changes what is not shown of a record that is: a glance that is over, an evaluation that nobody summed up, a
    /// reference to a record that is not public, a draft, a document, what a reader wrote and did not agree to.
    pub fn change_hidden_part(&self, dice: &mut Rng) -> Option<Changed> {
        let mut changed = self.clone();
        let number = dice.u32(..);
        let said = match dice.u8(..7) {
            0 => {
                let path = ["content/guide/01-draft.md", "content/guide/02-later.md"][dice.usize(..2)];
                changed.texts.get_mut(path)?.push_str(&format!("\n## Section {number}\n\n[[org:org-no-0]]\n"));
                path.to_owned()
            }
            1 => {
                changed.texts.insert("data/documents/paper.txt".to_owned(), format!("Signed by {number}."));
                "data/documents/paper.txt".to_owned()
            }
            6 => {
                let path = ["asked", "unasked"].map(|name| format!("content/contributions/guide/{name}.md"));
                let [asked, unasked] = path.each_ref().map(|path| changed.texts[path].clone());
                let (path, words) = if dice.bool() {
                    (&path[0], asked.replace("'Mail'", &format!("'Letter {number}'")))
                } else {
                    (&path[1], format!("{unasked}\n[[org:org-no-0]] {number}\n"))
                };
                changed.texts.insert(path.clone(), words);
                path.clone()
            }
            2 => changed.change_part("stages", dice, |stage, dice| {
                let past = stage.get("stage").and_then(Value::as_str) == Some("glance") && stage.contains_key("until");
                let (key, words) =
                    if dice.bool() { ("note", format!("Glance {number}")) } else { ("from", year(dice)) };
                past.then(|| stage.insert(key.to_owned(), Value::String(words)))
            })?,
            3 => changed.change_part("evaluations", dice, |evaluation, dice| {
                let hidden = !evaluation.contains_key("public_summary");
                let (key, words) = if dice.bool() { ("decision", "end".to_owned()) } else { ("held_on", year(dice)) };
                hidden.then(|| evaluation.insert(key.to_owned(), Value::String(words)))
            })?,
            _ => changed.name_hidden(dice)?,
        };
        (changed.public() == self.public()).then_some((changed, said))
    }

    /// Changes an entry of a list of some public partnership.
    fn change_part(
        &mut self,
        key: &str,
        dice: &mut Rng,
        mut change: impl FnMut(&mut Table, &mut Rng) -> Option<Option<Value>>,
    ) -> Option<String> {
        let public = self.public();
        let all = self.records.iter_mut();
        let shown = all.filter(|(path, _)| path.starts_with("data/partnerships/") && public.contains(*path));
        for (path, record) in shown {
            // A raised glance shows its glances.
            let level = record.get("visibility").and_then(Value::as_str).map(str::to_owned);
            let list = record.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten();
            for entry in list.filter_map(Value::as_table_mut).filter(|_| level.is_none()) {
                if change(entry, dice).is_some() {
                    return Some(format!("{path}: {key}"));
                }
            }
        }
        None
    }

    /// Lets a record name a record that is not public, where it names nobody or several.
    fn name_hidden(&mut self, dice: &mut Rng) -> Option<String> {
        const NAMED: [(&str, &str, &str, bool); 10] = [
            ("data/partnerships/", "units", "data/units/", true),
            ("data/partnerships/", "follows", "data/partnerships/", false),
            ("data/orgs/", "parent", "data/orgs/", false),
            ("data/orgs/", "successor", "data/orgs/", false),
            ("data/units/", "parent", "data/units/", false),
            ("data/assets/", "unit", "data/units/", false),
            ("data/needs/", "met_by", "data/partnerships/", false),
            ("data/events/", "partnerships", "data/partnerships/", true),
            ("data/events/", "org", "data/orgs/", false),
            ("data/events/", "unit", "data/units/", false),
        ];
        let (folder, key, of, several) = NAMED[dice.usize(..NAMED.len())];
        let public = self.public();
        let named: Vec<String> = self
            .records
            .keys()
            .filter(|path| path.starts_with(of) && !public.contains(*path))
            .map(|path| id_of(path).to_owned())
            .collect();
        let named = dice.choice(&named)?.clone();
        let (path, record) = self.records.iter_mut().find(|(path, record)| {
            let fits = if several { record.get(key).is_none_or(Value::is_array) } else { !record.contains_key(key) };
            path.starts_with(folder) && public.contains(*path) && fits
        })?;
        if several {
            let list = record.entry(key).or_insert_with(|| Value::Array(Vec::new()));
            list.as_array_mut()?.push(Value::String(named.clone()));
        } else {
            record.insert(key.to_owned(), Value::String(named.clone()));
        }
        Some(format!("{path}: {key} names {named}, which is not public"))
    }

    /// Changes, adds or deletes something below `private/`, whether or not anybody could read it.
    pub fn change_private(&self, dice: &mut Rng) -> Changed {
        let mut changed = self.clone();
        let mut paths: Vec<String> = self.files().into_keys().filter(|path| path.starts_with("private/")).collect();
        dice.shuffle(&mut paths);
        let path = paths.swap_remove(0);
        let said = match dice.u8(..5) {
            0 => {
                changed.records.retain(|path, _| !path.starts_with("private/"));
                changed.texts.retain(|path, _| !path.starts_with("private/"));
                "private/ taken away".to_owned()
            }
            1 => {
                changed.records.remove(&path);
                changed.texts.insert(path.clone(), "\0 = [\"nobody can read this".to_owned());
                format!("{path}: broken")
            }
            2 => {
                changed.records.remove(&path);
                changed.texts.remove(&path);
                format!("{path}: deleted")
            }
            3 => {
                changed.put("private/people/new-comer.toml", "name = 'Somebody'");
                "private/people/new-comer.toml: added".to_owned()
            }
            _ => {
                changed.records.entry(path.clone()).or_default().clear();
                changed.decorate(&path, &[], dice);
                format!("{path}: written anew")
            }
        };
        (changed, said)
    }
}

fn year(dice: &mut Rng) -> String {
    dice.u16(2010..2023).to_string()
}

/// The tables at the end of a way, as many as there are.
fn holders<'t>(table: &'t mut Table, way: &[&str]) -> Vec<&'t mut Table> {
    let Some((key, rest)) = way.split_first() else { return vec![table] };
    match table.get_mut(*key) {
        Some(Value::Table(inner)) => holders(inner, rest),
        Some(Value::Array(list)) => {
            list.iter_mut().filter_map(Value::as_table_mut).flat_map(|entry| holders(entry, rest)).collect()
        }
        _ => Vec::new(),
    }
}
