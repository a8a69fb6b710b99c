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
org-reach-them = How to reach them

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

## Only for the library: what stands on every page

menu-inside = Inside
inside-sign = For whom this site is
inside-for-staff = For the staff of the library. Not public.
inside-for-coordinators = For the coordinators of partnerships. Not public.
inside-pages = Pages for the library alone
title-inside-state = State of our partnerships
description-inside-state = How the library’s partnerships stand: stages, moves, what they cover and what is overdue.

## Only for the library: the state of the partnerships

state-counted = { $count ->
    [0] No partnership of our own is recorded yet.
    [one] One partnership of our own, counted as it stands.
   *[other] { $count } partnerships of our own, counted as they stand.
}
state-left-out = { $count ->
    [one] One more is left out: it is a made-up example or belongs to others.
   *[other] { $count } more are left out: they are made-up examples or belong to others.
}
state-stages-table = Partnerships by stage
state-now = Now
state-over = Over
state-planned = To begin
# $year: such as 2011
state-moves = What moved in { $year }
state-moves-table = Beginnings, moves and endings, newest first
state-to = To
state-when = When
state-began = its beginning
state-ended = its end
state-moves-empty = Nothing has moved this year.
state-moves-empty-would = Each beginning, each move to another stage and each ending would stand here with its day.
state-stages = Where they stand
state-overdue = Overdue
state-overdue-table = What is overdue, counted; nobody is named
state-overdue-what = What there is to do
state-overdue-count = How often
state-overdue-empty = Nothing is overdue.
state-overdue-empty-would = Reviews, evaluations, ends and promises whose day has passed would be counted here.
state-evaluated = Looked back on
state-evaluated-short = Evaluated
percent = { $number } %
state-evaluated-says = { $held } of the { $running } partnerships that go on, glances and divorces not counted, have been evaluated at least once.
state-evaluated-planned = { $count ->
    [0] None of the others has a plan for it.
    [one] One of the others has a plan for it.
   *[other] { $count } of the others have a plan for it.
}
state-evaluated-empty = There is no partnership to evaluate yet.
state-evaluated-empty-would = The share of running partnerships that have been evaluated would stand here.
state-aims = What the strategy wants
state-aims-table = Aims of the strategy and the partnerships that serve them
state-aim = Aim
state-running = Going on
state-others = Over or to begin
state-served-by = Served by
state-aim-unserved = no partnership that goes on
state-aims-empty = The strategy names no aims yet.
state-aims-empty-would = Each aim of the strategy would stand here with the partnerships that serve it.
state-coverage = What they cover
state-goals-table = Goals, with the partnerships that go on
state-types-table = Types, with the partnerships that go on
state-coverage-more = Goals and types against each other, and what there is none of:
due-stage-review = Look at a stage again
due-stage-begins = Begin a stage that was planned
due-stage-ends = Close a stage that has run out
due-evaluation = Hold an evaluation
due-renegotiation = Renegotiate an agreement
due-agreement-ends = Renew or close an agreement
due-asset-review = Look at an asset again
due-need-ends = Look at a need again
due-planned-contact = Note how a planned contact went
due-next-contact = Keep a promise
due-consent-ends = Ask for a consent again
due-keep-until = Delete a person, or say why the record stays

## Only for the library: all its pages

inside-title = Inside the library
inside-nothing = nothing
inside-a-colleague = a colleague
inside-not-public = Not public: only the library sees this record.
inside-empty = Nothing is written down inside the library.
inside-empty-would = Contacts, notes and what colleagues need to know would stand here.
title-inside-matrix = Departments and partnerships
title-inside-colleagues = Who knows whom
title-inside-call = Before you call
# $name: of the organisation
title-inside-call-one = Before you call: { $name }
title-inside-freshness = Freshness and quality
title-inside-blind-spots = Blind spots
title-inside-notes = Notes
description-inside-matrix = Which department has to do with which partnership, and which answers for it.
description-inside-colleagues = Which colleague has been in touch with which organisation, how often and about what.
description-inside-call = What to know of an organisation before getting in touch with it.
description-inside-freshness = When records were last checked, what they lack, and who is to look at them.
description-inside-blind-spots = Kinds of partners, types and goals that there are none of.
description-inside-notes = What colleagues have written down.
kind-contact = Contact person
kind-person = Person
kind-note = Note
kind-assessment = Assessment
named-contact = { $count ->
    [one] Contact person
   *[other] Contact persons
}
named-person = { $count ->
    [one] Person
   *[other] People
}
named-note = { $count ->
    [one] Note
   *[other] Notes
}
named-assessment = { $count ->
    [one] Assessment
   *[other] Assessments
}

## Only for the library: departments and partnerships

matrix-lead = All partnerships of our own that go on or are to begin, and the departments that have to do with them.
matrix-table = Who answers, who is touched
matrix-answers = answers for it
matrix-touched = is touched
matrix-not = nothing
matrix-units = Departments
matrix-nobody = nobody answers for it
matrix-unknown = departments not known
matrix-sum-answers = Answers for
matrix-sum-touched = Is touched by
matrix-empty = No partnership of our own goes on.
matrix-empty-would = Each would stand in a row of its own, with a mark below every department that has to do with it.

## Only for the library: who knows whom

colleagues-lead = Every contact that was written down, by colleague and by organisation. Look for a name with the search of your browser.
colleagues-by-colleague = By colleague
colleagues-by-organisation = By organisation
colleagues-no-ties = No contact is written down.
colleagues-no-contact = No contact of ours is written down.
colleagues-empty = No colleague is named yet.
colleagues-empty-would = Each would stand here with the organisations that he or she has been in touch with.
colleagues-none = No contact is written down yet.
colleagues-none-would = Each organisation would stand here with the colleagues who know it.
colleagues-strangers = Nobody has been in touch with
ties-of = Whom { $name } knows
ties-with = Who knows { $name }
ties-colleague = Colleague
ties-contacts = Contacts
ties-last = Last
ties-planned = planned for { $date }
person-languages = Speaks
person-roles = Tasks
person-mail = Mail
person-phone = Telephone
person-consent-until = Consent holds until
person-keep-until = Record kept until
person-notes = Notes
contact-when = When
contact-who = Who
contact-about = About
contact-how = How
contact-next = What comes next
contact-incoming = they came to us
contact-coordinated = agreed between the departments
# $date: a day in words
contact-next-done = done ({ $date })
contact-next-open = by { $date }
contact-next-late = overdue since { $date }

## Only for the library: before you call

call-lead = Whom we know, who has talked with whom, and what was promised. Look here first: two calls in one week about two things make the library look small.
calls-table = Organisations from A to Z; the name leads to what to know
call-first = To heed
call-last = Last contact
call-last-who = By
call-open = Open promises
call-recent-short = lately in touch: { $unit }
call-planned-short = planned for { $date }
call-no-contact = Do not contact
call-no-contact-why = This organisation has asked not to be contacted. Speak with the partnership desk before doing anything.
call-not-these = Not to be contacted
call-not-this-person = Do not contact
call-speak-first = Speak with each other first
# $date: a day in words
call-recent = In touch on { $date }
call-planned = Planned for { $date }
# $date: a day in words; $who: a colleague; $unit: a department
call-last-line = Last contact on { $date }, by { $who } ({ $unit }).
call-never = Nobody has been in touch, as far as is written down.
call-contacts-would = Each contact would stand here with its day, who had it and what it was about.
call-culture = How it works
call-promises = What we have promised
call-promises-table = Open promises, the most urgent first
call-promises-empty = No promise is open.
call-promise = What
call-by-when = By when
call-from-contact = From the contact about
call-late = overdue
call-known = Who of us knows it
call-known-table = Colleagues, those with the most contacts first
call-known-empty = No colleague knows it, as far as is written down.
call-known-empty-would = Each would stand here with the number of contacts and what the last one was about.
call-met = Has met
call-people = Whom we know there
call-people-table = People there
call-people-empty = No person there is written down.
call-people-empty-would = Each would stand here with what he or she does and how to reach them.
call-person = Person
call-title = What they do
call-ways-table = Other ways to it
way-via = By way of
way-to = To
way-strength = How strong
way-weak = weak
way-good = good
way-strong = strong
call-together-table = Partnerships, those that go on first
call-time = Time
call-role = Their part
call-agreements-table = Agreements that hold
call-agreement = Agreement
call-planned-title = What is planned
call-planned-table = Contacts that are planned, the next one first
call-contacts = Last contacts
call-contacts-table = Contacts, the newest first
call-older = { $count ->
    [one] One older contact is not shown.
   *[other] { $count } older contacts are not shown.
}

## Only for the library: freshness, blind spots, notes

fresh-lead = { $count ->
    [0] No record is kept yet.
    [one] One record, by the day it was last checked.
   *[other] { $count } records, by the day they were last checked.
} { $lacking ->
    [0] None lacks anything that readers would look for.
    [one] One lacks something that readers would look for.
   *[other] { $lacking } lack something that readers would look for.
}
fresh-empty = No record is kept yet.
fresh-band-fresh = Checked within { $notice } days
fresh-band-aging = { $notice } to { $warning } days ago
fresh-band-old = { $warning } to { $stale } days ago
fresh-band-stale = More than { $stale } days ago, or never
fresh-band-fresh-table = Records that are fresh
fresh-band-aging-table = Records to look at when there is time
fresh-band-old-table = Records that may be out of date
fresh-band-stale-table = Records to look at first
fresh-band-empty = No record.
fresh-record = Record
fresh-kind = Kind
fresh-checked = Last checked
fresh-lacks = Lacks
fresh-unit = Who is to look
fresh-file = File
fresh-never = never
fresh-lacks-title = What lacks most
fresh-lacks-table = What records lack, and how many
fresh-lacks-empty = Nothing lacks.
fresh-records = Records
# $language: the name of a language
lack-summary = summary ({ $language })
lack-category = category
lack-place = place
lack-reach = any way to reach it
lack-type = type
lack-goal = goal
lack-units = departments
lack-unit = department that answers
lack-dates = dates
lack-agreement = agreement
lack-evaluation = plan for an evaluation
lack-how-much = how much
lack-conditions = terms
lack-until = until when
blind-lead = Where we have nobody: kinds of partners, and types and goals that no running partnership has. An empty spot may be right; it should be a choice.
blind-wanted = Wanted, and not found
blind-wanted-by = Wanted for
blind-wanted-empty = Every kind of partner that a need asks for is in the registry.
blind-missing = Nobody of these kinds is in the registry, and no need asks for them
blind-unserved = No running partnership has these types or goals
blind-grid = Types and goals
blind-grid-table = Partnerships that go on, by goal and type
blind-all = All
blind-none = none
blind-categories = Kinds of partners
blind-categories-table = Organisations by kind, and the stages of their partnerships
blind-without = No partnership now
blind-organisations = All
notes-lead = What colleagues have written down, the newest first.
notes-empty = Nobody has written a note yet.
notes-empty-would = Each would stand here with its first lines, who wrote it and what it is about.
notes-none-here = There is no note about it.
notes-none-here-would = Notes about the organisation, its partnerships and the people there would stand here.
note-about = About
note-by = Written by
note-on = Written on
note-names = Named in this note
note-links = Belongs with
note-back = Notes that lead here
note-back-empty = No other note leads here.

## Only for the library: sections of records

inside-contacts-table = Last contacts, planned ones first
inside-not-same-as = Not to be taken for
inside-responsible-person = Answers for it in person
inside-relation-degree = How close it is
inside-exit-plan = Plan for its end
inside-handed-over = Handed over
inside-colleagues = Colleagues
inside-capacity = Has for partnerships
inside-offered = Offers
inside-commitment = How firmly it is offered
inside-internal-note = For colleagues
inside-assets-table = What we put into it
inside-put-into-table = Partnerships that it is put into
inside-hours = Hours
inside-period = For how long
inside-remark = Remark
inside-priorities-table = Whom this department wants to reach
inside-priority = Whom
inside-rank = Rank
inside-why = Why
inside-evaluations-table = Evaluations
inside-goals-table = Goals and what became of them
inside-agreements-table = Agreements, with what stays between the parties
inside-shares-table = Who pays or brings what
inside-reasons-table = Why stages ended
inside-risks-table = Risks
evaluation-when = When
evaluation-by = Held by
evaluation-scores = Scores, 1 to 5
evaluation-compared = Compared with
evaluation-remarks = Candid words
# $score: 1 to 5
partnership-works = works: { $score }
partnership-communication = communication: { $score }
partnership-asset-for-both = good for both: { $score }
partnership-ambitions-shared = shared ambitions: { $score }
goal-realised = Came true
goal-effect = What it brought about
goal-evidence = How we know
realised-yes = yes
realised-partly = partly
realised-no = no
agreement-document = Document
agreement-ownership = Who owns what
agreement-signatories = Signed by
agreement-budget = Budget
share-year = Year
share-amount = Amount
share-in-kind = Instead of money
reason-problem = What
reason-words = In words
risk-who = Whose
risk-both = of both
risk-library = of the library
risk-partner = of the partner
risk-mitigation = What is done about it
risk-seen = Last looked at
known-table = What we know of it
known-question = Question
known-answer = Answer
known-vision = What does it want to become?
known-culture = How do people work with each other there?
known-position = How does it stand in its trade and its town?
known-strategy-match = How does its strategy fit ours?
known-other-partnerships = Which other partnerships has it?
known-existing-contact = Which contacts have we already?
known-contribution = What would a partnership bring us?
known-opportunities = What are the special chances?
known-conflicts = Which conflicts can be foreseen?
contact-planned = planned
evaluation-decided = Decided
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

## Only for coordinators: names of the pages

title-inside-desk = My desk
title-inside-candidates = Candidates
title-inside-paths = Ways to those we want to reach
title-inside-double-contacts = Double contacts
title-inside-risks = Risks
description-inside-desk = What is due in the partnerships, which contacts are planned, which agreements end, which records are stale.
description-inside-candidates = Possible partners side by side: what was judged of them, which needs they fit, which departments want them.
description-inside-paths = Who of us knows somebody who knows them: the best ways to each organisation that we want to reach.
description-inside-double-contacts = Where two departments are in touch with one organisation at about the same time.
description-inside-risks = What threatens our partnerships, what is done about it, and where nobody has looked.

## Only for coordinators: my desk

# $date: a day in words
desk-lead = What there is to do, as seen on { $date }. Print it, and tick the boxes.
desk-overdue = Overdue
desk-soon = In the next 30 days
desk-later = Later
desk-planned = Contacts that are planned
desk-conflicts = Contacts that collide
desk-agreements = Agreements that end
desk-stale = Records that are stale
desk-overdue-empty = Nothing is overdue.
desk-overdue-empty-would = Reviews, evaluations and promises whose day has passed would stand here, the oldest first.
desk-soon-empty = Nothing falls due in the next 30 days.
desk-later-empty = Nothing else falls due within a year.
# $count: a number
desk-far-off = { $count ->
    [one] One more thing lies farther off than a year.
   *[other] { $count } more things lie farther off than a year.
}
desk-planned-empty = No contact is planned.
desk-planned-empty-would = A contact with a day to come, in private/activities, would stand here.
desk-conflicts-empty = No two departments get in each other’s way.
desk-conflicts-table = Two departments, one organisation, at about the same time
desk-agreements-empty = No agreement ends or is to be negotiated again.
desk-stale-empty = No record has gone unchecked for too long.
desk-stale-says = Nobody has checked these for too long. Ask the partner or look at its website, mend what has changed, and write the day into the record.
# $count: a number
desk-ageing = { $count ->
    [one] One more record may be out of date.
   *[other] { $count } more records may be out of date.
}
task-stage-review = Look at the stage again
task-stage-begins = Begin the stage that was planned
task-stage-ends = Decide what comes after the stage
task-evaluation = Evaluate
task-renegotiation = Negotiate again
task-agreement-ends = Renew the agreement or let it end
task-asset-review = Check what we offer
task-need-ends = Decide whether we still look for it
task-planned-contact = Get in touch with
task-next-contact = Keep the promise to
task-consent-ends = Ask again for consent
task-keep-until = Delete the record or say why it stays
task-today = today
# $time: such as 3 months
task-overdue = { $time } overdue
task-in = in { $time }

## Only for coordinators: double contacts

# $days: a number
doubles-lead = { $days ->
    [one] Two departments were in touch with one organisation or person within a day of each other, or will be.
   *[other] Two departments were in touch with one organisation or person within { $days } days of each other, or will be.
}
doubles-ahead = Still to come
doubles-past = What has been
doubles-settled = Spoken about already
doubles-ahead-table = Pairs of contacts of which one is planned, the next one first
doubles-past-table = Pairs of contacts that took place, the latest first
doubles-settled-table = Pairs of contacts that were agreed between the departments, or that belong to one partnership
doubles-ahead-empty = No planned contact collides with another.
doubles-ahead-empty-would = Planned contacts of two departments with one organisation would stand here, while there is time to speak about them.
doubles-past-empty = No two departments were in touch with one organisation at about the same time.
doubles-settled-empty = None was marked as spoken about.
doubles-settled-empty-would = Contacts with coordinated = true would stand here, and those of one and the same partnership.
doubles-when = When
doubles-who = Who
doubles-planned = planned
doubles-about = About what
doubles-what-to-do = What to do
doubles-why = Why it is settled
# $days: a number
doubles-apart = { $days ->
    [0] on the same day
    [one] one day apart
   *[other] { $days } days apart
}
# $one, $other: departments; $date: a day in words
doubles-advice-ahead = { $one } and { $other }: speak with each other before { $date }. Go together, or let one of you wait.
doubles-advice-past = { $one } and { $other }: tell each other what was said, and agree on who calls next.
doubles-coordinated = The departments have spoken about it.
doubles-same-partnership = Both belong to one partnership:
doubles-how = How to keep out of each other’s way
doubles-how-ahead = Before you call, look at the organisation’s page: it says who was in touch last, and what was promised.
doubles-how-past = A partner that is called twice asks itself whether the library talks with itself. One sentence of apology does good.
doubles-how-write = When you have spoken about it, write into one of the two contacts:

## Only for coordinators: risks

risks-lead = What could go wrong in our partnerships, and what is done so that it does not. These are judgements: they stay among the coordinators.
risks-open = Open
risks-watched = Watched
risks-by-partnership = By partnership
risks-by-partnership-table = Open and watched risks of the partnerships that go on
risks-by-problem = By problem
risks-other-problems = Other problems
risks-problem = Problem
risks-status = Status
risks-mitigation = What is done about it
risks-seen = Last looked at
risks-nothing-done = nothing yet
risks-never-seen = no date written
risks-look-again = Look at it again
risks-never = Not looked at yet
risks-never-says = No risk was ever written down for these. That is seldom because there is none. Go through the list of problems once with the partner, and write down what you find, even if it is closed at once.
risks-never-empty = Risks were looked at in every partnership that goes on.
risks-closed = No longer risks
risks-closed-table = Closed risks, kept to learn from
risks-empty = No risk is open or watched.
risks-empty-would = Risks stand in private/partnerships, as [[risks]] with a problem, a status and what is done about it.
risk-of-library = with us
risk-of-partner = with the partner
risk-of-both = with both

## Only for coordinators: ways to those we want to reach

paths-lead = Somebody of us nearly always knows somebody. For each organisation that we want to reach: the three best ways, at most four steps long, with whom to ask first.
paths-targets = Organisations to which we know a way
paths-candidate = Candidate
# $decision: such as Approach now
paths-candidate-decided = Candidate: { $decision }
# $rank: a number
paths-priority-ranked = Wish number { $rank } of
paths-priority = Wish of
paths-need = Fits what we look for
# $name: a colleague; $unit: a department
paths-ask-in = Ask { $name } ({ $unit }).
paths-ask = Ask { $name }.
# $strength: weak, good or strong
paths-holds = As a whole: { $strength }.
# $name: an organisation
paths-tree-title = The ways to { $name } as a tree; the list says the same in words
paths-tree-region = Drawing of the ways to { $name }
paths-unreached = No way known yet
paths-unreached-says = Ask in the next meeting who knows somebody there. Write the answer as a connection into an assessment of the organisation, and it stands here the next time.
paths-closed = Not to be contacted
paths-closed-says = These asked not to be contacted, or we decided so. No way is shown to them, nor through them.
paths-empty = There is nobody whom we want to reach, or nobody who knows a way.
paths-empty-would = Organisations with an assessment, of a category that a need asks for, or on a department’s list of wishes would stand here.
# $count: a number; $date: a day in words
tie-contacts = { $count ->
    [one] one contact, { $date }
   *[other] { $count } contacts, the last on { $date }
}
tie-works-there = works there
tie-employs = where this person works:
tie-spoke-for = has spoken for it
tie-known = knows the way
# $name: a partnership
tie-answers-for = answers for { $name }
tie-together = both take part in { $name }
tie-part-of = is part of it
tie-has-part = to which belongs
# $name: an event
tie-met = both were at { $name }
strength-weak = weak
strength-good = good
strength-strong = strong
strength-weak-means = Side by side: once, long ago, or by hearsay.
strength-good-means = Crossed once: in touch lately, or in something together.
strength-strong-means = Laid into a rope: works there, or in touch often and lately, or in a marriage.

## Only for coordinators: candidates

candidates-lead = Organisations that could become partners: what was judged of each, which of our needs they fit, and which departments want them. These are judgements of others: they stay among the coordinators.
candidates-undecided = Nothing decided
candidates-decided = Decided
candidates-judged = Side by side
candidates-judged-says = The worksheet’s twenty factors in six groups. A score is a reason to talk, not a result: ask why two of you see it differently.
candidates-table = Scores of the possible partners, by factor
candidates-factor = Factor
candidates-mean = Mean of the group
candidates-other-factors = Other factors
candidates-total = Mean of all
candidates-earlier = earlier judgement
# $low, $high: numbers
candidates-scale = on a scale from { $low } to { $high }
candidates-not-answered = not answered
# $count, $of: numbers
candidates-answered = { $count } of { $of } answered
candidates-empty = Nobody was judged yet.
candidates-empty-would = Each assessment in private/assessments would stand here as a column.
# $name: a colleague
candidates-by = Judged by { $name }.
# $name: an organisation
candidates-ways = The ways to { $name }
candidates-known = What we know of them
candidates-known-none = No question was answered yet.
# $count: a number
candidates-unanswered = { $count ->
    [one] One question has no answer yet.
   *[other] { $count } questions have no answer yet.
}
candidates-needs = Needs without a partner
candidates-wanted = Wanted
candidates-fit = Who fits
candidates-fit-none = Nobody in the registry is of this kind. Look outside.
candidates-assets = What we could bring
candidates-assets-none = Nothing of what we bring is marked for this kind of partner.
candidates-needs-empty = Every need is met or over.
candidates-needs-empty-would = A need that no partnership meets would stand here, with the organisations and assets that fit.
candidates-wishes = What the departments wish for
candidates-wishes-table = Whom each department wants to reach, in its own order
candidates-rank = Place
candidates-whom = Whom or what
candidates-why = Why
candidates-wishes-empty = No department has written down whom it wants to reach.
candidates-wishes-empty-would = Wishes stand in private/units, as [[priorities]] with an organisation or a need.
candidates-further = Where to look further
candidates-blind-spots-says = The kinds of partners, types and goals of which we have few or none.
score-lowest = not at all
score-low = a little
score-middle = partly
score-high = mostly
score-highest = fully
thanks-title = How we said thank you

# Long lists on several pages
leaves = Pages of this list
leaf-position = Page { $number } of { $of }
leaf-number = Page { $number }
leaf-title = { $title }, page { $number }
leaf-previous = Previous page
leaf-next = Next page
colleagues-there = People there
ties-more = { $count ->
    [one] One more organisation stands below, by organisation.
   *[other] { $count } more organisations stand below, by organisation.
}

# Search
title-find = Search
description-find = Search chapters, terms, partners, partnerships and what we bring, or look through the index of everything from A to Z.
find = Search
find-hint = Search this site
finder-label = What are you looking for?
finder-lead = Chapters, terms, partners, partnerships and what we bring, all at once.
finder-narrow = Narrow down
finder-kinds = What it is
finder-stages = Stage it is in
finder-found-none = Nothing found for “{ $query }”
finder-found-one = 1 result for “{ $query }”
finder-found-other = { $count } results for “{ $query }”
finder-also = Also searched for { $words }.
finder-quote = “{ $words }”
finder-wait = Searching …
finder-broken = The search could not be loaded. Below stands everything from A to Z.
finder-results = Search results
finder-none-title = Nothing was found.
finder-none-would = Try fewer words, or another word for the same thing. The end of a word does not matter: “partner” finds “partners” too.
finder-all = Search everything
finder-ways = You can also look here
finder-more = { $count } more: { $kind }
finder-index = Everything from A to Z
finder-slash = Single keys work on every page: / leads to the search field
finder-keys = Arrow keys go through the results, Enter opens one, Escape clears the search.
finder-no-script = Searching every word needs JavaScript, which is switched off here. The index below has everything by its name.
found-chapter = Chapters
found-term = Terms
found-stage = Stages
found-partnership = Partnerships
found-org = Organisations
found-asset = What we bring
found-need = What we look for
found-event = Events
found-unit = Departments
found-page = Other pages
marked-one = Your search word is marked once on this page.
marked-other = Your search words are marked { $count } times on this page.
marked-next = Next mark
marked-off = Take the marks away
## Reading: keys, terms, checklists, replies
copied = Copied
code-block = Code
copy-code = Copy
checklist-kept = Your ticks are kept in this browser, on this device.
checklist-clear = Take all ticks out
checklist-cleared = All ticks are out
terms-here = Terms used here
# One key each: the chapter before, the chapter after.
key-previous = p
key-next = n
keys-say = Keys:
keys-previous = for the chapter before
keys-next = for the next one
edit-page = Edit this page
comment-chapter = Comment on this chapter
answer = Answer this question
# $question: its title, or its first words
mail-subject-answer = Answer: { $question }
from-readers = From readers
from-readers-say = What readers sent us about this chapter. The words are theirs.
example-who = Who takes part
# $count: how many parties are not named
example-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
example-came = What came of it
# The whole guide on one page
title-whole = The whole guide on one page
description-whole = All chapters of the guide on one page, to print or to keep for reading offline.
whole-lead = All chapters in the order in which one reads them, to print or to save for reading offline.
whole-for = for print and for reading offline
whole-contents = Contents
whole-address = Address

# Versions
title-changes = What changed
last-changed = Last changed
record-changed = Last changed { $date }.
beta-label = About this edition
beta-mark = Beta
beta-says = This site is being tried out: it may change, and it gets better by what you say.
beta-comment = Comment on this page
older-translation = The original has been changed since this was translated.
## In the terminal: what is due, and what to know before a call

# $time: a length of time
told-late = { $time } late
told-ahead = in { $time }
told-today = today
told-day-unknown = a day that is not known
# $day: a day in digits
told-overdue = Overdue on { $day }: { $count }
told-to-do = To do until { $day }: { $count }
told-nothing-due = nothing is due until { $day }
told-do-stage-review = review the stage
told-do-stage-begins = begin the planned stage
told-do-stage-ends = decide what follows the stage
told-do-evaluation = hold the evaluation
told-do-renegotiation = negotiate the agreement again
told-do-agreement-ends = renew or end the agreement
told-do-asset-review = review the asset
told-do-need-ends = decide whether it is still needed
told-do-planned-contact = get in touch
told-do-next-contact = keep the promise
told-do-consent-ends = ask for the consent again
told-do-keep-until = delete the record or prolong it
told-stop = DO NOT CONTACT: nobody is to contact this organisation.
told-stop-person = DO NOT CONTACT { $name }.
told-stop-short = DO NOT CONTACT
told-dissolved = This organisation is dissolved.
told-dissolved-on = This organisation is dissolved ({ $day }).
told-successor = After it came { $name }.
# $who: a colleague; $unit: a department; $kind: such as "visit"; $about: a topic; $person: somebody there
told-contact = { $who } ({ $unit }), { $kind }: { $about }
told-contact-with = { $who } ({ $unit }), { $kind } with { $person }: { $about }
told-planned = planned, { $when }
told-speak-first = Speak with them first
told-no-contact-yet = none is written down
told-known = Who knows it
told-colleague = { $who }: { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}, last on { $day } ({ $about })
told-met = met { $people }
told-agreements = Agreements in force
told-stage-since = { $stage } since { $day }
told-stage-planned = { $stage }, planned
told-stage-over = over, last { $stage }
told-until = until { $day }
told-ran-out = RAN OUT { $day }
told-note = { $title }, by { $who }

# Fields of a site's own
yes = yes
no = no
# Search

## Reading: keys, terms, checklists, replies
# One key each: the chapter before, the chapter after.
# $question: its title, or its first words
# $count: how many parties are not named
## The directory, filtered
# In these, `shown`, `total` and `count` are numbers that the script of the page puts in.

directory-find = Find a partner
directory-word = Words in name, description or town
directory-go = Find
directory-sort = Order
directory-by-name = Name
directory-by-stage = Stage, closest first
directory-by-new = Newest change
directory-by-place = Town
directory-by-sector = Sector
directory-views = Show as
directory-list = List
directory-cards = Cards
directory-table = Table
directory-map = Map
directory-all = All { $count }
directory-filters = Narrow the list down
directory-head-name = Partner
directory-head-place = Town
directory-head-sector = Sector
directory-head-stage = Stage
directory-head-new = Newest change
directory-head-partners = Partners
directory-map-table = Partners found, by town
directory-map-title = The partners found, by town
directory-found-one = { $shown } of { $total } partners
directory-found-other = { $shown } of { $total } partners
directory-found-all = All { $total } partners
directory-found-none = No partner fits
directory-more-one = Show { $count } more
directory-more-other = Show { $count } more
directory-value-one = { $count } partner
directory-value-other = { $count } partners
directory-adds-one = { $count } partner more
directory-adds-other = { $count } partners more
directory-chosen = What is chosen
directory-chosen-one = { $count } chosen
directory-chosen-other = { $count } chosen
directory-show-one = Show { $count } partner
directory-show-other = Show { $count } partners
directory-no-place-one = { $count } of them has no place on the map.
directory-no-place-other = { $count } of them have no place on the map.
directory-remove = Remove
directory-clear = Clear all
directory-wait = Fetching the partners …
directory-failed = The partners could not be fetched. The lists below work all the same.
directory-empty = No partner fits all of this.
directory-empty-would = Take a choice away, or try fewer letters of a word.

## What the site says of its own accessibility

title-accessibility = Accessibility of this site
description-accessibility = How far everyone can use this site, what falls short, and whom to tell.
statement-lead = Everyone should be able to read this site. This page says how far that is true.
statement-scope = It is about { $site } at { $url }. It follows the model statement of the European Union, decision 2018/1523, for sites of public bodies.
statement-status = How far it goes
statement-fully = This site meets level AA of the Web Content Accessibility Guidelines, version 2.2, in full. They go further than the European standard EN 301 549 asks.
statement-partially = This site meets most of level AA of the Web Content Accessibility Guidelines, version 2.2, which the European standard EN 301 549 rests on. What falls short stands below.
statement-not = This site does not meet level AA of the Web Content Accessibility Guidelines, version 2.2, which the European standard EN 301 549 rests on. What falls short stands below.
statement-unsaid = How far the site meets the guidelines has not been said yet.
statement-gaps = What not everyone can use
gap-non-compliance = Falls short of the guidelines
gap-non-compliance-says = This is meant to be mended.
gap-disproportionate-burden = Would ask too much
gap-disproportionate-burden-says = To mend this would take more than the library can give, as the law allows it to say.
gap-out-of-scope = Not covered by the law
gap-out-of-scope-says = The law does not ask for this to be accessible.
statement-how = How we know
statement-prepared = Statement written
statement-reviewed = Last read through
statement-tell = Tell us about a barrier
statement-tell-says = Is there something here that you cannot read or use? Write to us, and we send it in another form and mend it where we can.
statement-mail = Write to
statement-answer = Answer within
statement-enforcement = If our answer does not help
statement-enforcement-says = You can turn to the body that watches over the accessibility of public sites.

## Lists in the frames of other sites

title-embed-offer = What the library brings, in a frame
title-embed-partners = Partners, in a frame
embed-offer-says = This is what we can bring to a partnership.
embed-partners-says = These are the organisations we work with.
embed-offer-all = The whole offer, with conditions
embed-partners-all = All partners
embed-how = Show this list on your own site
embed-how-says = Copy this line into a page of your site. The list stays up to date by itself; nothing is counted and no cookie is set.
offer-qr = This offer on your telephone

# The preview, which stands in no published page.
preview-broken = Something needs mending
preview-mend = What to do
preview-close = Hide
preview-faults-again = Show what needs mending
preview-kept = Below is the page as it was before. It changes as soon as this is mended and saved.
preview-no-page = This page cannot be shown until this is mended.
preview-why = Why
preview-line = line
preview-bar = About this page, in the preview only
preview-file = File
preview-open = Open in editor
preview-warnings = Warnings
preview-reviewed = Last reviewed
preview-never-reviewed = No review date
preview-words = Words
preview-lost = The preview has stopped. Start it again in the terminal; this page then goes on by itself.
preview-back = The preview is back.
preview-draft = Draft: in no published site
preview-until = Published from { $date }: in no site built before that day
preview-since = Not published since { $date }
preview-more = and { $number } more

# How many more names there are than are shown, at the end of a list.
and-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

# Below a pile of the desk; a command follows.
desk-more = { $count ->
    [one] One more lies below these. All of them are listed by
   *[other] { $count } more lie below these. All of them are listed by
}
