# The words of the interface, in English. Templates write `_` for `-`.
# A message that takes something in braces is asked for with `say`.

## Every page

skip-to-content = Skip to the text
menu = Main menu
breadcrumbs = You are here
crumb-home = Home
languages = Languages
og-locale = en_GB
language-name-en = English
language-name-da = Dansk
find-a-word = Index A to Z
this-edition = This edition
edition = Edition
# $date: a day in words
registry-as-of = The registry shows the state of things on { $date }.
texts-and-records = Texts and records
made-with = Made with Handfast.
write-to-us = Write to us
contact-page = Contact page
page-wrong = Something wrong on this page? Tell us
more = More
follow-changes = Follow the changes (feed)
not-known = not known
nothing-written = nothing written
date-not-known = date not known
no-date-set = no date set
from = From
until = Until
source = Source
sources = Sources
examples = Examples
accessibility = Access
letters = Letters

## Menu

menu-guide = Handbook
menu-stages = Stages
menu-partners = Partners
menu-offer = What we offer
menu-needs = What we look for
menu-about = About

## Titles of pages

title-partners = Partners
title-partnerships = Partnerships
title-stages = The five stages
title-offer = What we bring to the table
title-needs = What we look for
title-strategy = What we want
title-benefits = What a partnership gives
title-units = Departments
title-glossary = Glossary
title-search = Index A to Z
title-not-found = This strand ends here
title-sectors = Sectors
title-categories = Categories
title-types = Types of partnership
title-goals = Goals
title-places = Places

description-partners = The organisations this library works with or has worked with, from A to Z, with the stage of each partnership.
description-partnerships = All partnerships that are shown here: those that go on, and those that are over.
description-stages = Glance, date, engagement, marriage, divorce: what the five stages of a partnership mean, and which moves there are between them.
description-offer = What the library brings to a partnership: what, how much, when, what it costs and what it does not include.
description-needs = What the library looks for in a partner, and how to answer.
description-strategy = What the library wants of its partnerships, for which years, and which of them serve it.
description-benefits = What partnerships give to the library, to its partners and to both, and which of them have brought it.
description-units = The departments of the library, what each of them offers and looks for.
description-glossary = The words of the handbook, explained.
description-search = Everything on this site by its name: chapters, terms, partners, partnerships and what the library offers.
description-not-found = There is no page at this address.
description-sectors = Partners and partnerships by sector.
description-categories = Partners and partnerships by kind of organisation.
description-types = The types of partnership, and which partnerships belong to each.
description-goals = The goals of partnerships, and which partnerships serve them.
description-places = Partners and partnerships by place.

## Kinds of records, in a word

kind-org = Organisation
kind-own = Our own library
kind-partnership = Partnership
kind-unit = Department
kind-asset = What we bring
kind-need = What we look for
kind-event = Event
kind-stage = Stage
kind-type = Type of partnership
kind-goal = Goal
kind-sector = Sector
kind-category = Category
kind-place = Place
kind-chapter = Chapter
kind-text = Page
kind-term = Term

# The same above a list of them
named-org = { $count ->
    [one] Organisation
   *[other] Organisations
}
named-partnership = { $count ->
    [one] Partnership
   *[other] Partnerships
}
named-unit = { $count ->
    [one] Department
   *[other] Departments
}
named-asset = { $count ->
    [one] What we bring
   *[other] What we bring
}
named-need = { $count ->
    [one] What we look for
   *[other] What we look for
}
named-event = { $count ->
    [one] Event
   *[other] Events
}
named-stage = { $count ->
    [one] Stage
   *[other] Stages
}
named-type = { $count ->
    [one] Type of partnership
   *[other] Types of partnership
}
named-goal = { $count ->
    [one] Goal
   *[other] Goals
}
named-sector = { $count ->
    [one] Sector
   *[other] Sectors
}
named-category = { $count ->
    [one] Category
   *[other] Categories
}
named-place = { $count ->
    [one] Place
   *[other] Places
}
named-chapter = { $count ->
    [one] Chapter
   *[other] Chapters
}
named-term = { $count ->
    [one] Term
   *[other] Terms
}

## Texts

anchor = Link to this section
table = Table
footnotes = Footnotes
footnote-back = Back to the text, footnote
task-done = Done
task-open = To do
block-note = Note
block-tip = Tip
block-warning = Warning
block-important = Important
block-caution = Caution
block-example = Example
block-question = Question to readers
block-checklist = Checklist
block-definition = Definition

guide = Handbook
all-chapters = All chapters
# $number: such as 3.1
chapter-number = Chapter { $number }
kept-by = Kept by
reviewed = Reviewed
reading-time = Reading time
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
on-this-page = On this page
named-here = Named in this text
in-this-part = In this part
linked-from = Other texts that lead here
comment = Write to us about this text
step = Previous and next
step-before = Before
step-next = Next

about-this-translation = About this translation
fallback-missing = This text has not been translated yet.
# $language: the name of the language that the text is in
fallback-shown = It stands here in the original: { $language }.
fallback-go = Go to the English page

## Home

home-doors = Where to begin
home-door-guide = Read the handbook
home-door-guide-says = { $count ->
    [0] What makes a partnership hold.
    [one] What makes a partnership hold.
   *[other] What makes a partnership hold, in { $count } chapters.
}
home-door-partners = Find a partner
home-door-partners-says = { $count ->
    [0] Who works with whom, and what came of it.
    [one] One organisation, and what is being done together.
   *[other] { $count } organisations, with what each brings and gains.
}
home-door-offer = See what the library brings
home-door-offer-says = { $count ->
    [one] One offer, with its price and what it does not include.
   *[other] { $count } offers, each with its price and what it does not include.
}
home-door-needs = Become a partner
home-door-needs-says = What both sides bring, how it grows, and how to tell us in three lines.
in-the-guide = In the handbook
home-stages = Five states of the same two strands
home-story = A partnership, as it grew
home-story-none = The first partnership
home-story-parties = Who is in it
home-registry = The registry
home-registry-says = Real partnerships as the sources describe them: who takes part, what each side brings and what each side gains.
home-to-partners = All partners from A to Z
home-all-assets = { $count ->
    [one] The whole list, with what it does not include
   *[other] All { $count } offers, with what they do not include
}
home-all-needs = Everything we look for
organisations-word = { $count ->
    [one] organisation
   *[other] organisations
}
partnerships-word = { $count ->
    [one] partnership
   *[other] partnerships
}

## Lists

records-counted = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
partnerships-counted = { $count ->
    [0] No partnerships
    [one] { $count } partnership
   *[other] { $count } partnerships
}
assets-counted = { $count ->
    [0] nothing yet
    [one] { $count } offer
   *[other] { $count } offers
}
partnership-with = With
badge-example = Made-up example
badge-example-short = Example
badge-elsewhere = Elsewhere: not one of our own
badge-elsewhere-short = Elsewhere
badge-planned = Agreed for the future
illustration = Made-up example
illustration-explained = It shows what such a record may look like and says nothing of any real library.
view-empty = Nothing of this kind is listed yet.

## Stages

stages-lead = Two strands, the library’s and its partner’s. What changes from stage to stage is how closely they are tied, and what that asks of both.
stages-in-words = The same in words
stages-empty = No stages are set up.
diagram-region = Diagram of the five stages
diagram-title = The five stages and the moves between them
diagram-description = The way of two strands through glance, date, engagement, marriage and divorce. The list below gives the same moves in words.
diagram-any-start = A partnership may begin at any of the five.
diagram-caption = The strands run through all five. Thin lines show the other moves that occur; the dotted line, that any stage may be the first. The solid strand is the library’s.
all-stages = All five stages
stage-over = (over)
stage-position = Stage { $position } of 5
stage-may-become = May become
stage-may-close = It may also simply end.
stage-may-close-short = Nothing: it may simply end
stage-leads-nowhere = Leads nowhere by itself. A new beginning is a new partnership that names the old one.
stage-asks = What it asks for
stage-now-title = Who is there now
stage-past-title = Who was there
stage-now = { $now ->
    [0] None now
   *[other] { $now } now
}
stage-past = { $past } so far, none now
stage-now-and-past = { $now } now, { $past } earlier
stage-not-counted = Partnerships in this stage are not shown.
stage-not-counted-why = A first contact belongs to those who had it. It stands here once both sides have agreed on something.
stage-now-empty = No partnership is in this stage now.
stage-now-empty-would = Each would stand here with its name, its partners and the time since it began.
stage-past-empty = None has left this stage yet.
stage-past-empty-would = When one does it moves here and stays, with its dates and its kept contact.
comes-from = Comes from
wider-term = Wider term
narrower-terms = Narrower terms

## Directory

partners-by = Partners by kind
partners-by-what = Partners by stage, sector, place …
partners-total = { $count ->
    [one] One organisation that we work with or have worked with.
   *[other] { $count } organisations that we work with or have worked with, in the order of the alphabet.
}
partners-lead = The drawing beside a name shows the stages that we share or have shared.
partners-to-partnerships = { $count ->
    [0] The list of partnerships
    [one] The one partnership by itself
   *[other] The { $count } partnerships by themselves
}
partners-empty = No partner is listed yet.
partners-empty-would = Each would stand here by its name, with a line about what it is, its place and the stage of the partnership.
our-libraries = Our own libraries
partnerships-total = { $running ->
    [0] None goes on
    [one] One goes on
   *[other] { $running } go on
}, { $over ->
    [0] none is over.
    [one] one is over.
   *[other] { $over } are over.
}
partnerships-lead = Each has a page of its own that says who brings and gains what, how it grew and what came of it.
partnerships-running = Going on
partnerships-over = Over
partnerships-empty = No partnership is shown yet.
partnerships-empty-would = One would stand here with its name, its parties and its stage.
partnerships-over-empty = None is over yet.
partnerships-over-empty-would = When one ends it moves here and keeps its page.
facet-empty = Nothing is listed here yet.
facet-empty-would = Each value would stand here with the number of its records.
facet-partnerships-empty = No partnership belongs here yet.
facet-partnerships-empty-would = One would stand here with its name, its parties and its stage.

## An organisation

legal-name = Registered name
also-called = Also called
formerly = Formerly
level = Works at level
status = Status
belongs-to = Belongs to
has-parts = Has as parts
came-after = Came after it
website = Website
org-together = What we do together
org-none-now = Nothing at present.
org-none = No partnership is shown.
org-none-would = One would stand here with what this organisation brings to it and gains from it.
org-earlier = What we did together earlier
org-where = Where it is
org-reach = How to reach it

## A partnership

brings = Brings
gains = Gains
part-unknown = What it brings and gains is not known.
seasons = Seasons
answers-for-it = Answers for it
keeps-contact = Keeps the contact
follows = Follows
followed-by = Followed by
parties-title = Who brings and gains what
benefits-library = Good for the library
benefits-partners = Good for the partners
grew-title = How it grew
grew-empty = Nothing is known of its stages.
grew-empty-would = Each stage would stand here with its beginning and its end.
# $name: of the partnership
timeline-region = Timeline of { $name }
timeline-title = { $name } through time: one strand for each party
timeline-beginning-unknown = beginning not known
timeline-end-unknown = end not known
timeline-since = since { $year }
timeline-today = today
timeline-caption = Each strand is a party; the nearer they run, the deeper the stage. Dashes: date not known.
timeline-table = The same as a table
stage-remarks = How it went
still-running = still running
looked-at-again = Looked at again: { $date }.
agreed-title = What was agreed
agreed-unknown = It is not known whether there is an agreement.
agreed-none = No agreement is named.
agreed-would = One would stand here with its kind, its dates, who does what and what is shared.
signed-on = Signed
valid-from = Holds from
valid-until = Holds until
renegotiated = Renegotiated
# $period: such as "1 year"
renegotiated-every = at intervals of { $period }
renegotiated-before = before
shared = Shared
evaluation-plan = Evaluation
evaluation-joint = both sides together
evaluation-next = next: { $date }
purpose = What it is for
duties = Who does what
evaluated-title = What was learned on the way
evaluated-empty = No evaluation has been published.
evaluated-empty-would = One would stand here with its date, who held it, and the sentence that all parties agreed on.
decided = decided
made-title = What it made
made-empty = Nothing is listed that came of it.
made-empty-would = What it made would stand here: an exhibition, a course, a report, with a link where there is one.
thanked-title = How it was thanked for

## What records say about themselves

told-title = Where it is spoken of
told-empty = No chapter and no other record speaks of it yet.
told-empty-would = A chapter that links here would be named here.
reading-title = How we read it
tags = Tags
checked-on = Last checked on { $date }.
checked-never = Not checked since it was written down.
record = Record
something-wrong = Something wrong? Tell us what it should say

## The offer and the needs

offer-lead = What the library can bring to a partnership. Each line says what, how much, when, what it costs and what it does not include.
offer-ask = Something here that you could use?
offer-ask-how = Tell us in three lines who you are, what you have in mind and when. The first talk binds nobody.
offer-types = For which kind of partnership
offer-to-needs = And this is what we look for
offer-empty = Nothing is offered yet.
offer-empty-would = Each line would stand here with what, how much, when, what it costs and what it does not include.
ask-button = Write to us
ask-nowhere = No address is given yet.
asset-how-much = How much
asset-when = When
asset-where = Where
asset-cost = Cost
asset-conditions = On what terms
asset-conditions-empty = No terms are written down. Ask.
asset-suits = Suits
asset-wanted-by = Asked for by
asset-review = Looked at again
asset-ask = Could you use it?
asset-others = What else is of this kind
asset-others-empty = Nothing else of this kind is offered.
asset-to-offer = The whole offer
needs-lead = We cannot know everything, nor reach everyone. Here is where we would be glad of someone who does.
needs-ask = Is that you, or someone you know?
needs-ask-how = A line is enough. The first talk binds nobody.
needs-to-offer = And this is what we bring
needs-empty = Nothing is looked for at present.
needs-empty-would = Each wish would stand here with what it is for, whom it is meant for and until when.
need-goals = Helps us to
need-categories = Could be
need-unit = Looked for by
need-met-by = Met by
need-ask = Answer this
need-until = Until { $date }

## Departments, glossary, index, not found

units-lead = Who in the house does what, and what each department offers and looks for.
units-empty = No department is named.
units-empty-would = Each would stand here with what it does, what it offers and what it looks for.
unit-neutral = Not part of any department
unit-channel = Write to
unit-assets = Offers
unit-needs = Looks for
glossary-lead = The words of the handbook, as it uses them.
glossary-no-description = No explanation yet.
glossary-aliases = Also
glossary-empty = No terms are explained yet.
glossary-empty-would = Each would stand here with its meaning and the chapters that use it.
search-lead = Everything on this site by its name: chapters, terms, partners, partnerships and what we bring.
search-empty = Nothing has a page yet.
index-total = { $count ->
    [one] One entry
   *[other] { $count } entries
}
not-found-lead = There is no page at this address. It may have moved, or the address may have lost a letter on its way.

## Times and amounts

period-since = since { $from }
period-between = { $from } to { $until }
period-until = until { $until }
period-unknown = dates not known
period-ended-unknown = from { $from }, end not known
hours-a-year = { $hours ->
    [one] { $hours } hour a year
   *[other] { $hours } hours a year
}
free-of-charge = free of charge
quantity = { $amount } { $unit }
cost-amount = { $amount } { $currency }
# $from and $until: months in words
season = { $from } to { $until }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day-mo = Monday
day-tu = Tuesday
day-we = Wednesday
day-th = Thursday
day-fr = Friday
day-sa = Saturday
day-su = Sunday

## Mail and feed

mail-subject-asset = We could use: { $name }
mail-subject-need = You look for: { $name }
mail-subject-wrong = Correction: { $key }
mail-subject-comment = About: { $title }
mail-subject-ask = A first talk
feed-title = Changes
feed-new = New: { $name }
feed-new-partner = New partner: { $name }
feed-new-partnership = New partnership: { $name }
feed-new-asset = New in the offer: { $name }
feed-new-need = New among what we look for: { $name }
feed-new-chapter = New chapter: { $name }
feed-stage = { $name }: { $stage }
feed-over = { $name } is over
feed-evaluated = { $name } was evaluated
feed-changed = Changed: { $name }
feed-verified = { $name }: checked

# Kinds of pages and durations
kind-page = Page
duration-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
duration-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

# Earlier addresses
title-moved = { $name } (earlier address { $from })
moved-heading = This page has moved
description-moved = What stood here has another address now.

## The strategy

strategy-lead = A partnership is a means. This is what ours are for.
strategy-period = Years
strategy-area = Where we look for partners
strategy-approach = Who chooses
strategy-fields = Fields
strategy-commitment = What we put in
strategy-aims = Aims
strategy-served = Served by
strategy-unserved = No partnership serves this aim yet.
strategy-goals = One of five goals
strategy-goals-say = Whatever else it does, each partnership serves at least one of these.
contacts = Whom to ask

## Benefits

benefits-lead = Nobody holds out for the sake of the other alone. This is what each side may hope for, and ask for.
benefits-for-both = To both sides
benefits-for-library = To the library
benefits-for-partner = To the partner
benefits-brought = Brought by
## The map, the network, the friends

title-map = Where our partners are
title-network = Who works with whom
title-friends = Friends of the house
description-map = A map of the towns where this library and its partners are, with the same as a table.
description-network = Our libraries, their partnerships and their partners in one drawing, with the same as a table.
description-friends = Partners who may be named here: what we do together, and which department has the contact.
map-lead = { $placed ->
    [one] One organisation has a place on the map
   *[other] { $placed } organisations have a place on the map
}. The larger the dot, the more of them are in that town.
# $towns: names with commas between them
map-title = Map with { $towns }
map-key-ours = our own library
map-key-partner = another organisation
map-key-both = both in one town
map-caption = Towns, not house numbers. A number stands for the organisations in a town. Where names would lie on each other, the table has them. Outlines: Natural Earth; degrees are drawn as a plain grid (equirectangular), true in the middle of the map.
map-table = The same as a table
map-place = Place
map-organisations = Organisations
map-no-town = no town given
map-unplaced = { $count ->
    [one] One organisation is not on the map
   *[other] { $count } organisations are not on the map
}
map-unplaced-why = Either they belong to no town, or nobody has written down where they are.
network-lead = On the left our own libraries, in the middle what is done together, on the right those it is done with. Two strands meet in every partnership; how they are tied is its stage.
network-drawing = Strands from our libraries through the partnerships to their partners; the table below says the same
network-region = Drawing of the partnerships
network-caption = The solid strand is the library’s, the hollow one the partner’s. A partnership without a strand from the left is one of others, retold to learn from.
network-left-out = { $count ->
    [one] One partnership is not drawn
   *[other] { $count } partnerships are not drawn
}: only the { $drawn } whose parties are tied to most others have room here. The table has all.
network-table = Who takes part in what
network-organisation = Organisation
network-partnership = Partnership
network-since = Time
network-ours = ours
friends-lead = Partners whom we may name: they told us so, or a published source does it already. Here is what we do together, and who in the house has the contact.
friends-contact = Contact in the house
friends-empty = No friend stands here yet.
friends-empty-would = Each partner who has agreed to be listed would have a card here, with a line on what is done together and the department that has the contact.
overviews-here = Other ways to see it

## The calendar

title-calendar = Calendar
description-calendar = Events of the library and its partners: what happens, when, where and for whom.
calendar-lead = What happens, when, where and for whom.
calendar-coming = To come
calendar-undated = Without a date
calendar-over = Over
calendar-empty = No date lies ahead.
calendar-empty-would = The next event would stand here with its day, its place and what happens there.
event-host = Host
event-audience = For
event-agenda = How it goes

## What is new

title-new = What is new
description-new = New partnerships, moves from one stage to another, endings and checked records, newest first.
new-lead = Partnerships that began, moved from one stage to another or ended, and records that somebody has checked. Newest first.
new-feed = Follow it with a feed reader
new-month-unknown = { $year }, month not known
new-began = New partnership
# $from and $to: names of stages
new-moved = From { $from } to { $to }
new-ended = Ended
# $how: such as "completed"
new-ended-how = Ended: { $how }
new-checked = Checked
new-empty = Nothing has a date yet.
new-empty-would = What begins, moves on, ends or is checked would stand here under its month.
new-older = { $count ->
    [one] One thing that is older is left out.
   *[other] { $count } things that are older are left out.
}
new-undated = { $count ->
    [one] One partnership began on a day that nobody wrote down, so it is not here. It stands among the
   *[other] { $count } partnerships began on days that nobody wrote down, so they are not here. They stand among the
}

## Numbers

title-stats = The registry in numbers
description-stats = Partnerships by stage, year by year, how long they took, which are evaluated, and which goals they cover.
# $date: a day in words
stats-lead = The partnerships that are shown here, counted on { $date }.
stats-left-out = { $count ->
    [0] Nothing is left out.
    [one] One that was retold from elsewhere, or is made up as an example, is not counted.
   *[other] { $count } that were retold from elsewhere, or are made up as examples, are not counted.
}
stats-counted = partnerships
stats-running = go on
stats-over = are over
stats-planned = agreed for the future
stats-stages = By stage today
stats-stages-table = Partnerships by stage
stats-stage-running = Go on
stats-stage-over = Ended here
stats-not-shown = not shown
stats-years = Year by year
stats-years-drawing = Partnerships in each stage at the end of each year; the table below has the same numbers
stats-years-region = Partnerships in each stage, year by year
stats-years-table = At the end of each year, and what happened in it
stats-year = Year
stats-began = Began
stats-moved = Moved on
stats-ended = Ended
stats-years-empty = No partnership has a beginning that is known to the year.
stats-years-empty-would = As soon as one has, each year would stand here with its numbers.
stats-undated = { $count ->
    [0] All beginnings are known.
    [one] One partnership is in no year, since its beginning is not known.
   *[other] { $count } partnerships are in no year, since their beginnings are not known.
}
stats-undated-year = The first row is the year so far. A date that is known only to the year counts for the whole of it.
stats-courtship = From the first date to the marriage
# $months: such as "14 months"
stats-courtship-median = { $months } in the middle: half of them took longer, half were quicker. It rests on { $count } partnerships.
stats-courtship-few = { $count ->
    [0] Too few to say: of no partnership are both known to the month.
    [one] Too few to say: of one partnership both are known to the month, and three are the least.
   *[other] Too few to say: of { $count } partnerships both are known to the month, and three are the least.
}
stats-evaluated = Looked back on
stats-evaluated-says = { $count ->
    [0] None of the { $all } has
    [one] One of the { $all } has
   *[other] { $count } of the { $all } have
} an evaluation that was published; { $planned ->
    [0] none has an agreement that says when there will be one.
    [one] one has an agreement that says when there will be one.
   *[other] { $planned } have an agreement that says when there will be one.
}
stats-coverage = What the partnerships cover
stats-coverage-lead = Goals from the top down, types of partnership from left to right. A dash in a dotted box is a gap: nothing there yet, so perhaps a place to look for the next partner.
stats-coverage-table = Partnerships by goal and type
stats-coverage-goal = Goal
stats-coverage-all = All
stats-coverage-none = none
stats-coverage-gaps = { $count ->
    [0] No combination is empty.
    [one] One combination is empty.
   *[other] { $count } combinations are empty.
} { $unplaced ->
    [0] Every partnership has a goal and a type.
    [one] One partnership has no goal, or no type that is known.
   *[other] { $unplaced } partnerships have no goal, or no type that is known.
} A partnership with several goals or types counts in each.
stats-empty = There is nothing to count yet.
stats-empty-would = The first partnership that is listed would be the first number here.

## The door for partners

title-partner-with-us = Partner with us
description-partner-with-us = For partners of today and tomorrow: what the library brings, what it looks for, how partnerships grow, and whom to ask.
partner-with-us-lead = For those who work with us, and for those who might. A partnership is something that neither of us could do alone, to which both bring something and from which both gain.
partner-with-us-bring = What we bring
partner-with-us-look = What we look for
partner-with-us-look-all = { $count ->
    [one] More about it
   *[other] All { $count }, with what each is for
}
partner-with-us-grow = How it may grow
partner-with-us-grow-lead = Nobody begins with a marriage. Most begin with one short thing done together.
partner-with-us-stages = The five stages, and how one becomes another
partner-with-us-there = Who is there already
partner-with-us-partners = { $count ->
    [0] The directory
    [one] One organisation, in the directory
   *[other] { $count } organisations, from A to Z
}
partner-with-us-reach = How to reach us
partner-with-us-reach-how = Tell us in three lines who you are, what you have in mind and when. The first talk binds nobody.

# Something wrong
never = never
# Lines of a mail. $key: kind and id of the record; $url: its page; $checked: a day in words, or "never"
mail-body-wrong =
    Record: { $key }
    Page: { $url }
    Last checked: { $checked }

    What is wrong:

    What it should say:

    Where we can see that:
