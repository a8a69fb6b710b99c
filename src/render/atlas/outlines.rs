//! Reads the outlines of countries that the program carries; `outlines.md` says where they come from.

use std::sync::OnceLock;

/// Units to a degree.
pub const DEGREE: i64 = 500;

static TEXT: &str = include_str!("outlines.txt");

/// A box in units: west, south, east, north.
pub type Extent = [i64; 4];

/// A country as the text has it: nothing is worked out that no map needs.
struct Entry {
    letters: &'static str,
    extent: Extent,
    rings: &'static str,
}

/// A country whose lines have been read.
pub struct Country {
    /// Two letters; `--` where there are none.
    pub letters: &'static str,
    /// Closed rings of points in units east and north.
    pub rings: Vec<Vec<(i64, i64)>>,
}

struct Book {
    countries: Vec<Entry>,
    lines: Vec<&'static str>,
}

fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| {
        let mut rows = TEXT.lines();
        let count = rows.next().and_then(|count| count.parse().ok()).unwrap_or(0);
        let countries = rows.by_ref().take(count).filter_map(entry).collect();
        Book { countries, lines: rows.collect() }
    })
}

fn entry(row: &'static str) -> Option<Entry> {
    let mut words = row.split(' ');
    let letters = words.next()?;
    let mut extent = [0; 4];
    for side in &mut extent {
        *side = words.next()?.parse().ok()?;
    }
    Some(Entry { letters, extent, rings: words.next()? })
}

/// The countries that reach into a box, in the order of their letters.
pub fn countries_within(view: Extent) -> Vec<Country> {
    let book = book();
    let touching = book.countries.iter().filter(|entry| touch(entry.extent, view));
    let country = |entry: &Entry| Country {
        letters: entry.letters,
        rings: entry.rings.split(';').map(|ring| read_ring(book, ring)).collect(),
    };
    touching.map(country).collect()
}

/// Whether two boxes have a point in common.
pub fn touch(a: Extent, b: Extent) -> bool {
    a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

/// The box around points; nothing where there are none.
pub fn extent_of(points: &[(i64, i64)]) -> Option<Extent> {
    let first = points.first()?;
    let begin = [first.0, first.1, first.0, first.1];
    Some(points.iter().fold(begin, |box_, (x, y)| [box_[0].min(*x), box_[1].min(*y), box_[2].max(*x), box_[3].max(*y)]))
}

fn read_ring(book: &Book, ring: &str) -> Vec<(i64, i64)> {
    let mut points: Vec<(i64, i64)> = Vec::new();
    for number in ring.split(',').filter_map(|number| number.parse::<i64>().ok()) {
        let index = usize::try_from(if number < 0 { -1 - number } else { number }).unwrap_or(usize::MAX);
        let mut line = book.lines.get(index).map(|line| read_line(line)).unwrap_or_default();
        if number < 0 {
            line.reverse();
        }
        // A line begins where the one before it ended.
        points.pop();
        points.append(&mut line);
    }
    points
}

fn read_line(line: &str) -> Vec<(i64, i64)> {
    let mut numbers = Vec::new();
    let (mut number, mut shift) = (0_i64, 0_u32);
    for byte in line.bytes() {
        let bits = i64::from(byte) - 63;
        number |= (bits & 31) << shift;
        shift += 5;
        if bits < 32 {
            numbers.push(if number & 1 == 1 { !(number >> 1) } else { number >> 1 });
            (number, shift) = (0, 0);
        }
    }
    let (mut x, mut y) = (0, 0);
    let steps = numbers.chunks_exact(2).map(|step| {
        x += step[0];
        y += step[1];
        (x, y)
    });
    steps.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        // 1, -1, then 100 east and 40 south.
        assert_eq!(read_line("A@gEnA"), [(1, -1), (101, -41)]);
    }

    #[test]
    fn denmark_is_where_it_is() {
        let view = [9 * DEGREE, 55 * DEGREE, 10 * DEGREE, 56 * DEGREE];
        let denmark = countries_within(view).into_iter().find(|country| country.letters == "DK").expect("Denmark");
        for ring in &denmark.rings {
            assert_eq!(ring.first(), ring.last(), "a ring is closed");
            let extent = extent_of(ring).expect("points");
            assert!(touch(extent, [8 * DEGREE, 54 * DEGREE, 16 * DEGREE, 58 * DEGREE]), "{extent:?}");
        }
    }

    #[test]
    fn every_country_can_be_read() {
        let all = countries_within([-180 * DEGREE, -90 * DEGREE, 180 * DEGREE, 90 * DEGREE]);
        assert_eq!(all.len(), book().countries.len());
        assert!(all.iter().all(|country| country.rings.iter().all(|ring| ring.len() >= 4)));
    }
}
