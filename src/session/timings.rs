//! Where the time of a run went: a stopwatch that is pressed between the phases. Told on the terminal, never published.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Tells the time since some moment, as the outside knows it.
pub type Clock = fn() -> Duration;

/// The time of each phase, in their order; without a clock nothing is measured.
#[derive(Debug, Default)]
pub struct Timings {
    clock: Option<Clock>,
    pressed: Duration,
    phases: Vec<(&'static str, Duration)>,
}

impl Timings {
    /// Measures by a clock.
    #[must_use]
    pub fn by(clock: Clock) -> Self {
        Self { clock: Some(clock), ..Self::default() }
    }

    /// Begins, or begins anew without the time since the last phase.
    pub fn start(&mut self) {
        self.pressed = self.clock.map_or(Duration::ZERO, |clock| clock());
    }

    /// A phase has ended: its time is what went by since the one before.
    pub fn lap(&mut self, phase: &'static str) {
        let Some(now) = self.clock.map(|clock| clock()) else { return };
        let time = now.saturating_sub(self.pressed);
        self.pressed = now;
        match self.phases.iter_mut().find(|(name, _)| *name == phase) {
            Some((_, sum)) => *sum += time,
            None => self.phases.push((phase, time)),
        }
    }

    /// The phases with the time that went by in each.
    #[must_use]
    pub fn phases(&self) -> &[(&'static str, Duration)] {
        &self.phases
    }
}

/// Work that many threads do at once: the time of all of them together.
#[derive(Debug, Default)]
pub struct Work {
    clock: Option<Clock>,
    nanoseconds: AtomicU64,
}

impl Work {
    /// Measured by the clock of `timings`.
    #[must_use]
    pub fn of(timings: &Timings) -> Self {
        Self { clock: timings.clock, ..Self::default() }
    }

    /// Does something and adds the time it took.
    pub fn time<T>(&self, work: impl FnOnce() -> T) -> T {
        let Some(clock) = self.clock else { return work() };
        let began = clock();
        let done = work();
        let took = clock().saturating_sub(began).as_nanos();
        self.nanoseconds.fetch_add(u64::try_from(took).unwrap_or(u64::MAX), Ordering::Relaxed);
        done
    }

    /// The time of all threads together.
    pub fn total(&self) -> Duration {
        Duration::from_nanos(self.nanoseconds.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goes on by a second whenever somebody looks.
    fn ticking() -> Duration {
        static LOOKED: AtomicU64 = AtomicU64::new(0);
        Duration::from_secs(LOOKED.fetch_add(1, Ordering::Relaxed))
    }

    #[test]
    fn phases_keep_their_order_and_add_up() {
        let mut timings = Timings::by(ticking);
        timings.start();
        for phase in ["read", "parse", "read"] {
            timings.lap(phase);
        }
        let second = Duration::from_secs(1);
        assert_eq!(timings.phases(), [("read", 2 * second), ("parse", second)]);
        let work = Work::of(&timings);
        assert_eq!((work.time(|| 2 + 2), work.total()), (4, second));
    }

    #[test]
    fn without_a_clock_nothing_is_measured() {
        let mut timings = Timings::default();
        timings.start();
        timings.lap("read");
        assert!(timings.phases().is_empty());
        let work = Work::of(&timings);
        assert_eq!((work.time(|| 2 + 2), work.total()), (4, Duration::ZERO));
    }
}
