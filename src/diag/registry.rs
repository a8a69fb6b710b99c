//! The registry of rules: code, level, summary and explanation of every fault there is.

use super::Level;

/// One rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its code, such as `S-05`.
    pub code: &'static str,
    /// Its level where the site does not say otherwise.
    pub level: Level,
    /// What is wrong, in one line.
    pub summary: &'static str,
    /// What it means and what to do, in Markdown, as `handfast explain` prints it.
    pub explanation: &'static str,
}

macro_rules! registry {
    ($($name:ident $code:literal $level:ident $summary:literal;)+) => {
        /// Every rule by its name in the code.
        pub mod rules {
            use super::{Level, Rule};
            $(
                #[doc = concat!($code, ": ", $summary)]
                pub static $name: Rule = Rule {
                    code: $code,
                    level: Level::$level,
                    summary: $summary,
                    explanation: include_str!(concat!("explain/", $code, ".md")),
                };
            )+
        }

        /// All rules, in the order of their codes' groups.
        pub static RULES: &[&Rule] = &[$(&rules::$name),+];
    };
}

registry! {
    P01 "P-01" Error "the TOML cannot be read";
    P02 "P-02" Error "a key that this kind of record does not have";
    P03 "P-03" Error "a value of the wrong kind";
    P04 "P-04" Error "a term that is not in the vocabulary";
    P05 "P-05" Warning "a term that has been replaced by another";
    P06 "P-06" Notice "a term of the site's own vocabulary that nothing uses";
    P07 "P-07" Error "an extra field that data/site.toml does not declare";
    P08 "P-08" Error "a key that is required is missing";
    I01 "I-01" Error "a file name that is not an id";
    I02 "I-02" Error "two ids that differ only in capitals, underscores or hyphens";
    I03 "I-03" Error "an id that was another record's earlier id";
    I04 "I-04" Error "the same official number on two organisations";
    I05 "I-05" Warning "a Danish company number that cannot be one";
    I06 "I-06" Warning "two organisations that may be the same one";
    I07 "I-07" Warning "an organisation with a successor that is still called active";
    I08 "I-08" Warning "a dissolved organisation in a partnership that goes on";
    R01 "R-01" Error "a reference to a record that is not there";
    R02 "R-02" Error "records that refer to each other in a circle";
    R03 "R-03" Error "a private part of a record that is not there";
    R04 "R-04" Error "a private part that repeats a field of the record";
    R05 "R-05" Warning "a document or logo that is missing, or that no record names";
    R06 "R-06" Warning "a stage names an agreement that the record does not hold";
    R07 "R-07" Error "a picture that cannot be shown, or a drawing that could run or load something";
    R08 "R-08" Warning "a picture that is heavy, or tells of its camera";
    D01 "D-01" Error "fewer than two parties, or none of them is ours";
    D02 "D-02" Warning "a party that brings nothing or gains nothing";
    D03 "D-03" Warning "only money comes from one side and nothing goes back";
    D04 "D-04" Warning "a party that is a supplier, customer or consultant";
    D05 "D-05" Warning "a partnership without one of the five main goals";
    D06 "D-06" Warning "a partnership without a type";
    D07 "D-07" Notice "a partnership that serves no aim of the strategy";
    D08 "D-08" Notice "a commercial partner whose usual problems were not looked at";
    S01 "S-01" Error "stages that are certainly out of order";
    S02 "S-02" Error "a stage that ends before it begins";
    S03 "S-03" Warning "stages that overlap";
    S04 "S-04" Warning "a gap of more than a year between two stages without a note";
    S05 "S-05" Error "an engagement without a review date or an end";
    S06 "S-06" Error "a marriage without an agreement or without an evaluation plan";
    S07 "S-07" Warning "a marriage whose agreement shares neither work nor risk nor results";
    S08 "S-08" Error "a divorce without a date or without a contact that is kept";
    S09 "S-09" Warning "a stage that does not follow from the one before it";
    S10 "S-10" Warning "a date that goes on for too long";
    S11 "S-11" Warning "a review date that has passed";
    S12 "S-12" Warning "a glance of which nothing was heard for long";
    S13 "S-13" Notice "a marriage without a plan for its end";
    S14 "S-14" Error "a stage far ahead that is not called planned";
    A01 "A-01" Error "an engagement or a marriage that nobody answers for";
    A02 "A-02" Warning "an evaluation that is overdue";
    A03 "A-03" Warning "a partnership that is over and was not evaluated";
    A04 "A-04" Warning "a marriage that only one side evaluates";
    A05 "A-05" Warning "much money, or something made together, without a contract";
    A06 "A-06" Warning "an agreement that was to be negotiated again";
    A07 "A-07" Error "an agreement that ran out while the stage goes on";
    A08 "A-08" Warning "a public summary that not all parties agreed to";
    A09 "A-09" Notice "a goal that no evaluation looks at";
    A10 "A-10" Warning "more hours promised than there are";
    A11 "A-11" Notice "no unit stands above the departments and looks for partners for all of them";
    L01 "L-01" Error "an asset without a unit that answers for it";
    L02 "L-02" Error "an advertised asset without a pitch";
    L03 "L-03" Warning "an asset that says neither how much nor when";
    L04 "L-04" Warning "an advertised asset that nobody looked at for long";
    L05 "L-05" Notice "a need that no organisation could meet";
    L06 "L-06" Warning "two units with an asset of the same name";
    L07 "L-07" Warning "an agenda whose parts do not take as long as it says";
    F01 "F-01" Warning "a record that nobody checked for long";
    F02 "F-02" Warning "an asset whose review day has passed";
    F04 "F-04" Notice "an organisation with which nothing goes on";
    C01 "C-01" Warning "two units in touch with one partner within days";
    C02 "C-02" Error "a plan to contact someone who does not want it";
    C04 "C-04" Warning "a promise whose day has passed";
    C05 "C-05" Warning "a person who works for an organisation that is dissolved";
    C06 "C-06" Warning "a marriage partner whom only one colleague knows";
    V01 "V-01" Error "a published contact that names nobody to speak for";
    V02 "V-02" Error "a published contact without a consent that holds";
    V03 "V-03" Warning "a channel that looks like the address of one person";
    V04 "V-04" Warning "the name of a person in what everyone may read";
    V05 "V-05" Notice "a partnership that is not shown because one of its parties is not listed";
    V06 "V-06" Warning "a person's record that is kept longer than was said";
    V07 "V-07" Error "private/ under version control";
    V08 "V-08" Error "words that are not public stand in what was built";
    V09 "V-09" Error "a record made more public without a reason";
    V10 "V-10" Error "a picture in a record without words for those who cannot see it";
    V11 "V-11" Warning "what a reader wrote, without a word on their consent";
    T01 "T-01" Error "a text that is not UTF-8";
    T02 "T-02" Error "settings in YAML at the head of a text";
    T03 "T-03" Error "settings at the head of a text that never end";
    T04 "T-04" Error "a block or view with an unknown name";
    T05 "T-05" Error "a block or view with an unknown key or value";
    T06 "T-06" Error "a block that is never closed, or closed without being opened";
    T07 "T-07" Warning "a text that is empty";
    T08 "T-08" Warning "HTML in a text, shown as text";
    T09 "T-09" Error "an image without a text for those who cannot see it";
    T10 "T-10" Warning "a heading that skips a level";
    T11 "T-11" Warning "a second heading of the first level";
    T12 "T-12" Warning "a footnote that is not there, or that nothing refers to";
    T13 "T-13" Warning "characters that nobody can see";
    T14 "T-14" Notice "a text that is missing in another language of the site";
    T15 "T-15" Error "a date at the head of a text that cannot be";
    T16 "T-16" Error "what a reader wrote about a chapter that is not there";
    T17 "T-17" Warning "a heading without words";
    T18 "T-18" Warning "two headings of the same words below one heading";
    T19 "T-19" Warning "a table whose columns are not named";
    T20 "T-20" Warning "several words in capitals";
    T21 "T-21" Warning "a passage in a language that there is not";
    T22 "T-22" Warning "a strong line where a heading should be";
    T23 "T-23" Notice "a translation that is older than its original";
    K01 "K-01" Error "a typed link to a record that is not there";
    K02 "K-02" Error "a link to a page or file that is not there";
    K03 "K-03" Error "a link to a heading that is not there";
    K04 "K-04" Error "a link of a kind that is not safe";
    K05 "K-05" Error "a link to a record that is not public";
    K06 "K-06" Error "a typed link that a table has cut in two";
    K07 "K-07" Warning "double brackets that look like a typed link and are none";
    K08 "K-08" Warning "a web address that looks wrong";
    K09 "K-09" Warning "a link without words";
    K10 "K-10" Warning "a link whose words do not say where it leads";
    K11 "K-11" Warning "two links that say the same and lead to two places";
    K12 "K-12" Warning "a heading is gone that readers may have linked to";
    K13 "K-13" Warning "a page is gone that readers may have linked to";
    U01 "U-01" Error "two pages with one address";
    U02 "U-02" Error "an address that some computers cannot hold";
    H01 "H-01" Error "a template that cannot be used";
    H02 "H-02" Error "a theme that is not there";
    H03 "H-03" Error "an interface text that cannot be used";
    H04 "H-04" Warning "interface texts that are missing in a language";
    G01 "G-01" Error "a setting that cannot be";
    G02 "G-02" Notice "a finding that is ignored and is not there";
    G03 "G-03" Error "a colour of the library's own that is too pale to be read";
    G04 "G-04" Warning "an accessibility statement that lacks a part, or is older than a year";
    X01 "X-01" Error "a link, pipe or device where a file should be";
    X02 "X-02" Notice "a leftover of an editor or a sync program, left out";
}

/// The rule with this code, whatever its capitals.
#[must_use]
pub fn find_rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_explained_and_found() {
        for rule in RULES {
            assert!(rule.explanation.split_whitespace().count() >= 40, "{} is hardly explained", rule.code);
            assert_eq!(find_rule(&rule.code.to_lowercase()).map(|found| found.code), Some(rule.code));
        }
    }
}
