# Brugerfladens ord på dansk. Skabelonerne skriver `_` for `-`.
# En besked, der tager noget i krøllede parenteser, hentes med `say`.

## Alle sider

skip-to-content = Gå til indholdet
menu = Hovedmenu
breadcrumbs = Du er her
crumb-home = Forside
languages = Sprog
og-locale = da_DK
language-name-en = English
language-name-da = Dansk
find-a-word = Register A til Å
this-edition = Denne udgave
edition = Udgave
registry-as-of = Partnerne vises, som det så ud { $date }.
texts-and-records = Tekster og poster
made-with = Lavet med Handfast.
write-to-us = Skriv til os
contact-page = Kontaktside
page-wrong = Er der noget galt på siden? Skriv til os
more = Mere
follow-changes = Følg ændringerne (feed)
not-known = vides ikke
nothing-written = intet noteret
date-not-known = dato ukendt
no-date-set = ingen dato fastsat
from = Fra
until = Til
source = Kilde
sources = Kilder
examples = Eksempler
accessibility = Tilgængelighed
letters = Bogstaver

## Menu

menu-guide = Håndbog
menu-stages = Relationstyper
menu-partners = Partnere
menu-offer = Det tilbyder vi
menu-needs = Det søger vi
menu-about = Om

## Siders titler

title-partners = Partnere
title-partnerships = Partnerskaber
title-stages = De fem relationstyper
title-offer = Det kan vi bidrage med
title-needs = Det søger vi
title-strategy = Hvad vi vil
title-benefits = Hvad et partnerskab giver
title-units = Afdelinger
title-glossary = Ordliste
title-search = Register A til Å
title-not-found = Her slipper tråden op
title-sectors = Sektorer
title-categories = Kategorier
title-types = Typer af partnerskaber
title-goals = Mål
title-places = Steder

description-partners = De organisationer, som biblioteket samarbejder eller har samarbejdet med, fra A til Å og med relationstypen for hver.
description-partnerships = Alle partnerskaber, der vises her: dem, der er i gang, og dem, der er afsluttet.
description-stages = Øjekast, stævnemøde, forlovelse, ægteskab, skilsmisse: hvad de fem relationstyper betyder, og hvordan den ene kan blive til den anden.
description-offer = Det, biblioteket kan bidrage med i et partnerskab: hvad, hvor meget, hvornår, hvad det koster, og hvad der ikke følger med.
description-needs = Det, biblioteket søger hos en partner, og hvordan man svarer.
description-strategy = Hvad biblioteket vil med sine partnerskaber, i hvilke år, og hvilke af dem der tjener det.
description-benefits = Hvad partnerskaber giver biblioteket, dets partnere og begge parter, og hvilke af dem der har givet det.
description-units = Bibliotekets afdelinger, og hvad hver af dem tilbyder og søger.
description-glossary = Håndbogens ord, forklaret.
description-search = Alt på webstedet efter navn: kapitler, ord, partnere, partnerskaber og det, biblioteket tilbyder.
description-not-found = Der er ingen side på denne adresse.
description-sectors = Partnere og partnerskaber efter sektor.
description-categories = Partnere og partnerskaber efter slags organisation.
description-types = Typerne af partnerskaber, og hvilke partnerskaber der hører til hver.
description-goals = Partnerskabernes mål, og hvilke partnerskaber der tjener dem.
description-places = Partnere og partnerskaber efter sted.

## Slags poster, med ét ord

kind-org = Organisation
kind-own = Vores eget bibliotek
kind-partnership = Partnerskab
kind-unit = Afdeling
kind-asset = Det tilbyder vi
kind-need = Det søger vi
kind-event = Arrangement
kind-stage = Relationstype
kind-type = Type af partnerskab
kind-goal = Mål
kind-sector = Sektor
kind-category = Kategori
kind-place = Sted
kind-chapter = Kapitel
kind-text = Side
kind-term = Ord

# Det samme over en liste
named-org = { $count ->
    [one] Organisation
   *[other] Organisationer
}
named-partnership = { $count ->
    [one] Partnerskab
   *[other] Partnerskaber
}
named-unit = { $count ->
    [one] Afdeling
   *[other] Afdelinger
}
named-asset = { $count ->
    [one] Det tilbyder vi
   *[other] Det tilbyder vi
}
named-need = { $count ->
    [one] Det søger vi
   *[other] Det søger vi
}
named-event = { $count ->
    [one] Arrangement
   *[other] Arrangementer
}
named-stage = { $count ->
    [one] Relationstype
   *[other] Relationstyper
}
named-type = { $count ->
    [one] Type af partnerskab
   *[other] Typer af partnerskaber
}
named-goal = { $count ->
    [one] Mål
   *[other] Mål
}
named-sector = { $count ->
    [one] Sektor
   *[other] Sektorer
}
named-category = { $count ->
    [one] Kategori
   *[other] Kategorier
}
named-place = { $count ->
    [one] Sted
   *[other] Steder
}
named-chapter = { $count ->
    [one] Kapitel
   *[other] Kapitler
}
named-term = { $count ->
    [one] Ord
   *[other] Ord
}

## Tekster

anchor = Link til dette afsnit
table = Tabel
footnotes = Fodnoter
footnote-back = Tilbage til teksten, fodnote
task-done = Gjort
task-open = Mangler
block-note = Bemærk
block-tip = Tip
block-warning = Advarsel
block-important = Vigtigt
block-caution = Pas på
block-example = Eksempel
block-question = Spørgsmål til læserne
block-checklist = Tjekliste
block-definition = Definition

guide = Håndbog
all-chapters = Alle kapitler
chapter-number = Kapitel { $number }
kept-by = Vedligeholdes af
reviewed = Gennemgået
reading-time = Læsetid
minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutter
}
on-this-page = På denne side
named-here = Nævnt i teksten
in-this-part = I denne del
linked-from = Andre tekster, der fører hertil
comment = Skriv til os om teksten
step = Forrige og næste
step-before = Forrige
step-next = Næste

about-this-translation = Om oversættelsen
fallback-missing = Teksten er ikke oversat endnu.
fallback-shown = Den står her på originalsproget: { $language }.
fallback-go = Gå til den danske side

## Forsiden

home-doors = Her kan du begynde
home-door-guide = Læs håndbogen
home-door-guide-says = { $count ->
    [0] Hvad der får et partnerskab til at holde.
    [one] Hvad der får et partnerskab til at holde.
   *[other] Hvad der får et partnerskab til at holde, i { $count } kapitler.
}
home-door-partners = Find en partner
home-door-partners-says = { $count ->
    [0] Hvem der samarbejder med hvem, og hvad der kom ud af det.
    [one] Én organisation, og hvad man laver sammen.
   *[other] { $count } organisationer, og hvad hver af dem bidrager med og får ud af det.
}
home-door-offer = Se, hvad biblioteket kan bidrage med
home-door-offer-says = { $count ->
    [one] Ét tilbud med pris og det, der ikke følger med.
   *[other] { $count } tilbud, hvert med pris og det, der ikke følger med.
}
home-door-needs = Bliv partner
home-door-needs-says = Det bidrager hver side med, sådan vokser det, og sådan skriver I til os i tre linjer.
in-the-guide = I håndbogen
home-stages = De samme to tråde i fem tilstande
home-story = Et partnerskab, og hvordan det voksede
home-story-none = Det første partnerskab
home-story-parties = Hvem er med
home-registry = Partnerne
home-registry-says = Virkelige partnerskaber, sådan som kilderne beskriver dem: hvem der er med, hvad hver part bidrager med, og hvad den får ud af det.
home-to-partners = Alle partnere fra A til Å
home-all-assets = { $count ->
    [one] Hele listen, også med det, der ikke følger med
   *[other] Alle { $count } tilbud, også med det, der ikke følger med
}
home-all-needs = Alt det, vi søger
organisations-word = { $count ->
    [one] organisation
   *[other] organisationer
}
partnerships-word = { $count ->
    [one] partnerskab
   *[other] partnerskaber
}

## Lister

records-counted = { $count ->
    [one] { $count } post
   *[other] { $count } poster
}
partnerships-counted = { $count ->
    [0] Ingen partnerskaber
    [one] { $count } partnerskab
   *[other] { $count } partnerskaber
}
assets-counted = { $count ->
    [0] intet endnu
    [one] { $count } tilbud
   *[other] { $count } tilbud
}
partnership-with = Med
badge-example = Opdigtet eksempel
badge-example-short = Eksempel
badge-elsewhere = Et andet sted: ikke et af vores egne
badge-elsewhere-short = Et andet sted
badge-planned = Aftalt for fremtiden
illustration = Opdigtet eksempel
illustration-explained = Det viser, hvordan sådan en post kan se ud, og siger intet om noget virkeligt bibliotek.
view-empty = Der er endnu ikke noget af den slags på listen.

## Relationstyper

stages-lead = To tråde, bibliotekets og partnerens. Fra den ene relationstype til den næste skifter det, hvor tæt de er bundet sammen, og hvad det kræver af begge.
stages-in-words = Det samme med ord
stages-empty = Der er ingen relationstyper.
diagram-region = Diagram over de fem relationstyper
diagram-title = De fem relationstyper og vejene mellem dem
diagram-description = To tråde på vej gennem øjekast, stævnemøde, forlovelse, ægteskab og skilsmisse. Listen nedenfor siger det samme med ord.
diagram-any-start = Et partnerskab kan begynde med en hvilken som helst af de fem.
diagram-caption = Trådene løber gennem alle fem. Tynde linjer viser de andre veje, der forekommer; den prikkede linje viser, at enhver af dem kan være den første. Den ubrudte tråd er bibliotekets.
all-stages = Alle fem relationstyper
stage-over = (afsluttet)
stage-position = Relationstype { $position } af 5
stage-may-become = Kan blive til
stage-may-close = Den kan også bare slutte.
stage-may-close-short = Ingenting: Den kan bare slutte
stage-leads-nowhere = Fører ikke videre af sig selv. En ny begyndelse er et nyt partnerskab, der nævner det gamle.
stage-asks = Det kræver den
stage-now-title = Her er de nu
stage-past-title = Her var de før
stage-now = { $now ->
    [0] Ingen nu
   *[other] { $now } nu
}
stage-past = { $past } indtil nu, ingen i dag
stage-now-and-past = { $now } nu, { $past } tidligere
stage-not-counted = Partnerskaber af denne type vises ikke.
stage-not-counted-why = En første kontakt er en sag mellem dem, der havde den. Den kommer på listen, når begge parter har aftalt noget.
stage-now-empty = Ingen partnerskaber er her lige nu.
stage-now-empty-would = Hvert af dem ville stå her med navn, partnere og tiden, siden det begyndte.
stage-past-empty = Ingen er gået videre herfra endnu.
stage-past-empty-would = Når et gør det, flytter det herned og bliver her med sine datoer og den kontakt, der består.
comes-from = Kommer fra
wider-term = Overordnet
narrower-terms = Underordnet

## Partnerlisten

partners-by = Partnere efter slags
partners-by-what = Partnere efter relationstype, sektor, sted …
partners-total = { $count ->
    [one] Én organisation, som vi samarbejder eller har samarbejdet med.
   *[other] { $count } organisationer, som vi samarbejder eller har samarbejdet med, i alfabetisk orden.
}
partners-lead = Tegningen ud for et navn viser de relationstyper, vi har eller har haft sammen.
partners-to-partnerships = { $count ->
    [0] Listen over partnerskaber
    [one] Det ene partnerskab for sig
   *[other] De { $count } partnerskaber for sig
}
partners-empty = Der er endnu ingen partnere på listen.
partners-empty-would = Hver partner ville stå her efter navn med en linje om, hvad den er, stedet og relationstypen.
our-libraries = Vores egne biblioteker
partnerships-total = { $running ->
    [0] Ingen er i gang
    [one] Ét er i gang
   *[other] { $running } er i gang
}, { $over ->
    [0] ingen er afsluttet.
    [one] ét er afsluttet.
   *[other] { $over } er afsluttet.
}
partnerships-lead = Hvert partnerskab har sin egen side, der fortæller, hvem der bidrager med hvad, hvordan det voksede, og hvad der kom ud af det.
partnerships-running = I gang
partnerships-over = Afsluttet
partnerships-empty = Der vises endnu ingen partnerskaber.
partnerships-empty-would = Et partnerskab ville stå her med navn, parter og relationstype.
partnerships-over-empty = Ingen er afsluttet endnu.
partnerships-over-empty-would = Når et slutter, flytter det herned og beholder sin side.
facet-empty = Der står ikke noget her endnu.
facet-empty-would = Hvert emne ville stå her med antallet af poster.
facet-partnerships-empty = Ingen partnerskaber hører til her endnu.
facet-partnerships-empty-would = Et partnerskab ville stå her med navn, parter og relationstype.

## En organisation

legal-name = Registreret navn
also-called = Kaldes også
formerly = Tidligere
level = Virker på niveau
status = Status
belongs-to = Hører under
has-parts = Består bl.a. af
came-after = Afløst af
website = Websted
org-together = Det laver vi sammen
org-none-now = Intet lige nu.
org-none = Der vises ingen partnerskaber.
org-none-would = Et partnerskab ville stå her med det, organisationen bidrager med og får ud af det.
org-earlier = Det har vi lavet sammen
org-where = Her ligger den
org-reach = Sådan får man fat i den
org-reach-them = Sådan får man fat i dem

## Et partnerskab

brings = Bidrager med
gains = Får ud af det
part-unknown = Det vides ikke, hvad den bidrager med og får ud af det.
seasons = Sæsoner
answers-for-it = Ansvarlig
keeps-contact = Holder kontakten
follows = Bygger videre på
followed-by = Videreført i
parties-title = Hvem bidrager med hvad
benefits-library = Udbytte for biblioteket
benefits-partners = Udbytte for partnerne
grew-title = Sådan voksede det
grew-empty = Forløbet kendes ikke.
grew-empty-would = Hver relationstype ville stå her med begyndelse og slutning.
timeline-region = Tidslinje for { $name }
timeline-title = { $name } gennem tiden: én tråd for hver part
timeline-beginning-unknown = begyndelse ukendt
timeline-end-unknown = slutning ukendt
timeline-since = siden { $year }
timeline-today = i dag
timeline-caption = Hver tråd er en part; jo tættere de løber, jo tættere er relationen. Stiplet: dato ukendt.
timeline-table = Det samme som tabel
stage-remarks = Hvordan det gik
still-running = stadig i gang
looked-at-again = Tages op igen: { $date }.
agreed-title = Det er aftalt
agreed-unknown = Det vides ikke, om der er en aftale.
agreed-none = Der er ikke nævnt nogen aftale.
agreed-would = En aftale ville stå her med slags, datoer, hvem der gør hvad, og hvad der deles.
signed-on = Underskrevet
valid-from = Gælder fra
valid-until = Gælder til
renegotiated = Genforhandles
renegotiated-every = med et mellemrum på { $period }
renegotiated-before = før
shared = Deles
evaluation-plan = Evaluering
evaluation-joint = begge parter sammen
evaluation-next = næste: { $date }
purpose = Formål
duties = Hvem gør hvad
evaluated-title = Det lærte man undervejs
evaluated-empty = Der er ikke offentliggjort nogen evaluering.
evaluated-empty-would = En evaluering ville stå her med dato, hvem der stod for den, og den sætning, alle parter var enige om.
decided = besluttet
made-title = Det kom der ud af det
made-empty = Der er ikke noteret noget resultat.
made-empty-would = Resultatet ville stå her: en udstilling, et kursus, en rapport, med link, hvor der er et.
thanked-title = Sådan blev der sagt tak

## Det, posterne siger om sig selv

told-title = Her bliver det omtalt
told-empty = Intet kapitel og ingen anden post omtaler det endnu.
told-empty-would = Et kapitel, der linker hertil, ville være nævnt her.
reading-title = Sådan læser vi det
tags = Emneord
checked-on = Sidst kontrolleret { $date }.
checked-never = Ikke kontrolleret, siden det blev skrevet ned.
record = Post
something-wrong = Er der noget galt? Skriv, hvad der skulle have stået

## Tilbud og ønsker

offer-lead = Det, biblioteket kan bidrage med i et partnerskab. Hvert tilbud siger hvad, hvor meget, hvornår, hvad det koster, og hvad der ikke følger med.
offer-ask = Er der noget her, I kan bruge?
offer-ask-how = Skriv tre linjer om, hvem I er, hvad I har i tankerne og hvornår. Den første samtale forpligter ingen.
offer-types = Til hvilken type partnerskab
offer-to-needs = Og det her søger vi
offer-empty = Der tilbydes ikke noget endnu.
offer-empty-would = Hvert tilbud ville stå her med hvad, hvor meget, hvornår, hvad det koster, og hvad der ikke følger med.
ask-button = Skriv til os
ask-nowhere = Der er ikke oplyst nogen adresse endnu.
asset-how-much = Hvor meget
asset-when = Hvornår
asset-where = Hvor
asset-cost = Pris
asset-conditions = Vilkår
asset-conditions-empty = Der er ikke noteret vilkår. Spørg os.
asset-suits = Passer til
asset-wanted-by = Efterspurgt af
asset-review = Tages op igen
asset-ask = Kan I bruge det?
asset-others = Mere af samme slags
asset-others-empty = Der tilbydes ikke andet af samme slags.
asset-to-offer = Alt det, vi tilbyder
needs-lead = Vi kan ikke vide alt og ikke nå alle. Her ville vi være glade for en, der kan.
needs-ask = Er det jer, eller nogen, I kender?
needs-ask-how = En linje er nok. Den første samtale forpligter ingen.
needs-to-offer = Og det her kan vi bidrage med
needs-empty = Vi søger ikke noget lige nu.
needs-empty-would = Hvert ønske ville stå her med formål, hvem det er tænkt til, og til hvornår.
need-goals = Hjælper os med
need-categories = Kunne være
need-unit = Søges af
need-met-by = Opfyldt af
need-ask = Svar på ønsket
need-until = Til { $date }

## Afdelinger, ordliste, register, ikke fundet

units-lead = Hvem i huset der gør hvad, og hvad hver afdeling tilbyder og søger.
units-empty = Der er ikke nævnt nogen afdelinger.
units-empty-would = Hver afdeling ville stå her med, hvad den laver, tilbyder og søger.
unit-neutral = Ikke en del af nogen afdeling
unit-channel = Skriv til
unit-assets = Tilbyder
unit-needs = Søger
glossary-lead = Håndbogens ord, sådan som den bruger dem.
glossary-no-description = Ingen forklaring endnu.
glossary-aliases = Også
glossary-empty = Der er endnu ikke forklaret nogen ord.
glossary-empty-would = Hvert ord ville stå her med sin betydning og de kapitler, der bruger det.
search-lead = Alt på webstedet efter navn: kapitler, ord, partnere, partnerskaber og det, vi kan bidrage med.
search-empty = Der er ingen sider endnu.
index-total = { $count ->
    [one] Ét opslag
   *[other] { $count } opslag
}
not-found-lead = Der er ingen side på denne adresse. Den kan være flyttet, eller adressen kan have tabt et bogstav på vejen.

## Tider og mængder

period-since = siden { $from }
period-between = { $from } til { $until }
period-until = til { $until }
period-unknown = datoer ukendt
period-ended-unknown = fra { $from }, slutning ukendt
hours-a-year = { $hours ->
    [one] { $hours } time om året
   *[other] { $hours } timer om året
}
free-of-charge = gratis
quantity = { $amount } { $unit }
cost-amount = { $amount } { $currency }
season = { $from } til { $until }
month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
day-mo = mandag
day-tu = tirsdag
day-we = onsdag
day-th = torsdag
day-fr = fredag
day-sa = lørdag
day-su = søndag

## Mail og feed

mail-subject-asset = Det kunne vi bruge: { $name }
mail-subject-need = I søger: { $name }
mail-subject-wrong = Rettelse: { $key }
mail-subject-comment = Om: { $title }
mail-subject-ask = En første samtale
feed-title = Ændringer
feed-new = Nyt: { $name }
feed-new-partner = Ny partner: { $name }
feed-new-partnership = Nyt partnerskab: { $name }
feed-new-asset = Nyt tilbud: { $name }
feed-new-need = Nyt ønske: { $name }
feed-new-chapter = Nyt kapitel: { $name }
feed-stage = { $name }: { $stage }
feed-over = { $name } er afsluttet
feed-evaluated = { $name } er evalueret
feed-changed = Ændret: { $name }
feed-verified = { $name }: kontrolleret

# Kinds of pages and durations
kind-page = Side
duration-years = { $count } år
duration-months = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
duration-weeks = { $count ->
    [one] { $count } uge
   *[other] { $count } uger
}
duration-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dage
}

# Tidligere adresser
title-moved = { $name } (tidligere adresse { $from })
moved-heading = Siden er flyttet
description-moved = Det, der stod her, har fået en anden adresse.

## Strategien

strategy-lead = Et partnerskab er et middel. Her står, hvad vores skal bruges til.
strategy-period = År
strategy-area = Hvor vi søger partnere
strategy-approach = Hvem vælger
strategy-fields = Virkefelter
strategy-commitment = Hvad vi lægger i det
strategy-aims = Mål for perioden
strategy-served = Understøttes af
strategy-unserved = Intet partnerskab understøtter dette mål endnu.
strategy-goals = Et af fem mål
strategy-goals-say = Hvad det end ellers gør, arbejder hvert partnerskab for mindst ét af disse.
contacts = Hvem man kan spørge

## Udbytte

benefits-lead = Ingen bliver ved alene for den andens skyld. Her står, hvad hver part kan håbe på og bede om.
benefits-for-both = Til begge parter
benefits-for-library = Til biblioteket
benefits-for-partner = Til partneren
benefits-brought = Opnået i

## Kun for biblioteket: det, der står på alle sider

menu-inside = Internt
inside-sign = Hvem webstedet er for
inside-for-staff = Kun for bibliotekets personale. Ikke offentligt.
inside-for-coordinators = Kun for partnerskabskoordinatorerne. Ikke offentligt.
inside-pages = Interne sider
title-inside-state = Partnerskaberne lige nu
description-inside-state = Sådan står det til med bibliotekets partnerskaber: relationstyper, bevægelser, hvad de dækker, og hvad der er over tiden.

## Kun for biblioteket: partnerskaberne lige nu

state-counted = { $count ->
    [0] Der er endnu ikke noteret noget af vores egne partnerskaber.
    [one] Ét af vores egne partnerskaber, talt op, som det står.
   *[other] { $count } af vores egne partnerskaber, talt op, som de står.
}
state-left-out = { $count ->
    [one] Ét mere er udeladt, fordi det er et opdigtet eksempel eller hører til hos andre.
   *[other] { $count } flere er udeladt, fordi de er opdigtede eksempler eller hører til hos andre.
}
state-stages-table = Partnerskaber efter relationstype
state-now = Nu
state-over = Afsluttet
state-planned = Skal begynde
state-moves = Det skete i { $year }
state-moves-table = Begyndelser, skift og afslutninger, de nyeste først
state-to = Til
state-when = Hvornår
state-began = begyndelsen
state-ended = afslutningen
state-moves-empty = Intet har flyttet sig i år.
state-moves-empty-would = Hver begyndelse, hvert skift af relationstype og hver afslutning ville stå her med sin dag.
state-stages = Hvor de står
state-overdue = Over tiden
state-overdue-table = Det, der er over tiden, talt op; ingen er nævnt ved navn
state-overdue-what = Hvad der skal gøres
state-overdue-count = Antal
state-overdue-empty = Intet er over tiden.
state-overdue-empty-would = Gennemgange, evalueringer, udløb og løfter, hvis dag er gået, ville blive talt op her.
state-evaluated = Set tilbage på
state-evaluated-short = Evalueret
percent = { $number } %
state-evaluated-says = { $held } af de { $running } partnerskaber, der er i gang (øjekast og skilsmisser ikke talt med), er evalueret mindst én gang.
state-evaluated-planned = { $count ->
    [0] Ingen af de øvrige har en plan for det.
    [one] Ét af de øvrige har en plan for det.
   *[other] { $count } af de øvrige har en plan for det.
}
state-evaluated-empty = Der er endnu ikke noget partnerskab at evaluere.
state-evaluated-empty-would = Her ville stå, hvor stor en del af de igangværende partnerskaber der er evalueret.
state-aims = Det, strategien vil
state-aims-table = Strategiens mål og de partnerskaber, der tjener dem
state-aim = Mål
state-running = I gang
state-others = Afsluttet eller på vej
state-served-by = Tjenes af
state-aim-unserved = intet igangværende partnerskab
state-aims-empty = Strategien nævner endnu ingen mål.
state-aims-empty-would = Hvert af strategiens mål ville stå her med de partnerskaber, der tjener det.
state-coverage = Det, de dækker
state-goals-table = Mål med antal igangværende partnerskaber
state-types-table = Typer med antal igangværende partnerskaber
state-coverage-more = Mål og typer holdt op mod hinanden, og det, der mangler:
due-stage-review = Se på en relationstype igen
due-stage-begins = Begynd på noget, der var planlagt
due-stage-ends = Afslut noget, der er udløbet
due-evaluation = Hold en evaluering
due-renegotiation = Genforhandl en aftale
due-agreement-ends = Forny eller afslut en aftale
due-asset-review = Se på et tilbud igen
due-need-ends = Se på et ønske igen
due-planned-contact = Notér, hvordan en planlagt kontakt gik
due-next-contact = Hold et løfte
due-consent-ends = Bed om samtykke igen
due-keep-until = Slet en person, eller begrund, at posten bliver

## Kun for biblioteket: alle dets sider

inside-title = Inden for bibliotekets vægge
inside-nothing = intet
inside-a-colleague = en kollega
inside-not-public = Ikke offentlig: kun biblioteket ser denne post.
inside-empty = Der er ikke noteret noget internt.
inside-empty-would = Kontakter, noter og det, kolleger skal vide, ville stå her.
title-inside-matrix = Afdelinger og partnerskaber
title-inside-colleagues = Hvem kender hvem
title-inside-call = Før du ringer
title-inside-call-one = Før du ringer: { $name }
title-inside-freshness = Friskhed og kvalitet
title-inside-blind-spots = Blinde pletter
title-inside-notes = Noter
description-inside-matrix = Hvilken afdeling der har med hvilket partnerskab at gøre, og hvem der har ansvaret.
description-inside-colleagues = Hvilken kollega der har været i kontakt med hvilken organisation, hvor ofte og om hvad.
description-inside-call = Det, man bør vide om en organisation, før man henvender sig.
description-inside-freshness = Hvornår posterne sidst er set efter, hvad de mangler, og hvem der skal se på dem.
description-inside-blind-spots = Slags partnere, typer og mål, som der ingen er af.
description-inside-notes = Det, kollegerne har skrevet ned.
kind-contact = Kontaktperson
kind-person = Person
kind-note = Note
kind-assessment = Vurdering
named-contact = { $count ->
    [one] Kontaktperson
   *[other] Kontaktpersoner
}
named-person = { $count ->
    [one] Person
   *[other] Personer
}
named-note = { $count ->
    [one] Note
   *[other] Noter
}
named-assessment = { $count ->
    [one] Vurdering
   *[other] Vurderinger
}

## Kun for biblioteket: afdelinger og partnerskaber

matrix-lead = Alle vores egne partnerskaber, der er i gang eller på vej, og de afdelinger, der har med dem at gøre.
matrix-table = Hvem der har ansvaret, og hvem der er berørt
matrix-answers = har ansvaret
matrix-touched = er berørt
matrix-not = intet
matrix-units = Afdelinger
matrix-nobody = ingen har ansvaret
matrix-unknown = afdelinger vides ikke
matrix-sum-answers = Har ansvaret for
matrix-sum-touched = Er berørt af
matrix-empty = Intet af vores egne partnerskaber er i gang.
matrix-empty-would = Hvert af dem ville stå i sin egen række med et mærke under hver afdeling, der har med det at gøre.

## Kun for biblioteket: hvem kender hvem

colleagues-lead = Alle kontakter, der er skrevet ned, efter kollega og efter organisation. Find et navn med browserens søgning.
colleagues-by-colleague = Efter kollega
colleagues-by-organisation = Efter organisation
colleagues-no-ties = Der er ikke skrevet nogen kontakt ned.
colleagues-no-contact = Der er ikke skrevet nogen kontakt fra vores side ned.
colleagues-empty = Ingen kolleger er nævnt endnu.
colleagues-empty-would = Hver kollega ville stå her med de organisationer, han eller hun har været i kontakt med.
colleagues-none = Der er endnu ikke skrevet nogen kontakt ned.
colleagues-none-would = Hver organisation ville stå her med de kolleger, der kender den.
colleagues-strangers = Ingen har været i kontakt med
ties-of = Hvem { $name } kender
ties-with = Hvem der kender { $name }
ties-colleague = Kollega
ties-contacts = Kontakter
ties-last = Senest
ties-planned = planlagt til { $date }
person-languages = Taler
person-roles = Opgaver
person-mail = E-mail
person-phone = Telefon
person-consent-until = Samtykket gælder til
person-keep-until = Posten gemmes til
person-notes = Noter
contact-when = Hvornår
contact-who = Hvem
contact-about = Om
contact-how = Hvordan
contact-next = Det næste
contact-incoming = de henvendte sig
contact-coordinated = aftalt mellem afdelingerne
contact-next-done = gjort ({ $date })
contact-next-open = senest { $date }
contact-next-late = over tiden siden { $date }

## Kun for biblioteket: før du ringer

call-lead = Hvem vi kender, hvem der har talt med hvem, og hvad der er lovet. Kig her først: to opkald på én uge om to ting får biblioteket til at se lille ud.
calls-table = Organisationer fra A til Å; navnet fører til det, man bør vide
call-first = Vær opmærksom på
call-last = Seneste kontakt
call-last-who = Ved
call-open = Åbne løfter
call-recent-short = for nylig i kontakt: { $unit }
call-planned-short = planlagt til { $date }
call-no-contact = Må ikke kontaktes
call-no-contact-why = Organisationen har bedt om ikke at blive kontaktet. Tal med dem, der står for partnerskaberne, før du gør noget.
call-not-these = Må ikke kontaktes
call-not-this-person = Må ikke kontaktes
call-speak-first = Tal med hinanden først
call-recent = I kontakt { $date }
call-planned = Planlagt til { $date }
call-last-line = Seneste kontakt { $date } ved { $who } ({ $unit }).
call-never = Ingen har været i kontakt, så vidt det er skrevet ned.
call-contacts-would = Hver kontakt ville stå her med sin dag, hvem der havde den, og hvad den handlede om.
call-culture = Sådan arbejder den
call-promises = Det har vi lovet
call-promises-table = Åbne løfter, de mest presserende først
call-promises-empty = Intet løfte står åbent.
call-promise = Hvad
call-by-when = Hvornår
call-from-contact = Fra kontakten om
call-late = over tiden
call-known = Hvem af os kender den
call-known-table = Kolleger, dem med flest kontakter først
call-known-empty = Ingen kollega kender den, så vidt det er skrevet ned.
call-known-empty-would = Hver kollega ville stå her med antallet af kontakter, og hvad den seneste handlede om.
call-met = Har mødt
call-people = Hvem vi kender dér
call-people-table = Personer dér
call-people-empty = Ingen personer dér er skrevet ned.
call-people-empty-would = Hver af dem ville stå her med, hvad de laver, og hvordan man får fat i dem.
call-person = Person
call-title = Hvad de laver
call-ways-table = Andre veje dertil
way-via = Gennem
way-to = Til
way-strength = Hvor stærk
way-weak = svag
way-good = god
way-strong = stærk
call-together-table = Partnerskaber, de igangværende først
call-time = Tid
call-role = Deres rolle
call-agreements-table = Aftaler, der gælder
call-agreement = Aftale
call-planned-title = Det, der er planlagt
call-planned-table = Planlagte kontakter, den nærmeste først
call-contacts = Seneste kontakter
call-contacts-table = Kontakter, de nyeste først
call-older = { $count ->
    [one] Én ældre kontakt er ikke vist.
   *[other] { $count } ældre kontakter er ikke vist.
}

## Kun for biblioteket: friskhed, blinde pletter, noter

fresh-lead = { $count ->
    [0] Der er endnu ingen poster.
    [one] Én post efter den dag, den sidst er set efter.
   *[other] { $count } poster efter den dag, de sidst er set efter.
} { $lacking ->
    [0] Ingen mangler noget, som læsere ville lede efter.
    [one] Én mangler noget, som læsere ville lede efter.
   *[other] { $lacking } mangler noget, som læsere ville lede efter.
}
fresh-empty = Der er endnu ingen poster.
fresh-band-fresh = Set efter inden for { $notice } dage
fresh-band-aging = For { $notice } til { $warning } dage siden
fresh-band-old = For { $warning } til { $stale } dage siden
fresh-band-stale = For mere end { $stale } dage siden eller aldrig
fresh-band-fresh-table = Poster, der er friske
fresh-band-aging-table = Poster at se på, når der er tid
fresh-band-old-table = Poster, der kan være forældede
fresh-band-stale-table = Poster at se på først
fresh-band-empty = Ingen poster.
fresh-record = Post
fresh-kind = Slags
fresh-checked = Sidst set efter
fresh-lacks = Mangler
fresh-unit = Hvem skal se på den
fresh-file = Fil
fresh-never = aldrig
fresh-lacks-title = Det, der mangler mest
fresh-lacks-table = Hvad posterne mangler, og hvor mange
fresh-lacks-empty = Intet mangler.
fresh-records = Poster
lack-summary = resumé ({ $language })
lack-category = kategori
lack-place = sted
lack-reach = enhver måde at få fat i den på
lack-type = type
lack-goal = mål
lack-units = afdelinger
lack-unit = ansvarlig afdeling
lack-dates = datoer
lack-agreement = aftale
lack-evaluation = plan for en evaluering
lack-how-much = hvor meget
lack-conditions = vilkår
lack-until = hvor længe
blind-lead = Her har vi ingen: slags partnere, og typer og mål, som intet igangværende partnerskab har. En blind plet kan være i orden, men den skal være valgt.
blind-wanted = Ønsket og ikke fundet
blind-wanted-by = Ønsket til
blind-wanted-empty = Alle de slags partnere, som et ønske beder om, er i registret.
blind-missing = Ingen af disse slags er i registret, og intet ønske beder om dem
blind-unserved = Intet igangværende partnerskab har disse typer eller mål
blind-grid = Typer og mål
blind-grid-table = Igangværende partnerskaber efter mål og type
blind-all = I alt
blind-none = ingen
blind-categories = Slags partnere
blind-categories-table = Organisationer efter slags og deres partnerskabers relationstyper
blind-without = Intet partnerskab nu
blind-organisations = I alt
notes-lead = Det, kollegerne har skrevet ned, det nyeste først.
notes-empty = Ingen har skrevet en note endnu.
notes-empty-would = Hver note ville stå her med sine første linjer, hvem der skrev den, og hvad den handler om.
notes-none-here = Der er ingen note om den.
notes-none-here-would = Noter om organisationen, dens partnerskaber og personerne dér ville stå her.
note-about = Handler om
note-by = Skrevet af
note-on = Skrevet
note-names = Nævnt i denne note
note-links = Hører sammen med
note-back = Noter, der fører hertil
note-back-empty = Ingen anden note fører hertil.

## Kun for biblioteket: afsnit på poster

inside-contacts-table = Seneste kontakter, de planlagte først
inside-not-same-as = Må ikke forveksles med
inside-responsible-person = Har personligt ansvaret
inside-relation-degree = Hvor tæt det er
inside-exit-plan = Plan for afslutningen
inside-handed-over = Afleveret
inside-colleagues = Kolleger
inside-capacity = Har til partnerskaber
inside-offered = Tilbyder
inside-commitment = Hvor fast det tilbydes
inside-internal-note = Til kolleger
inside-assets-table = Det lægger vi i det
inside-put-into-table = Partnerskaber, som det indgår i
inside-hours = Timer
inside-period = Hvor længe
inside-remark = Bemærkning
inside-priorities-table = Hvem denne afdeling gerne vil nå
inside-priority = Hvem
inside-rank = Rang
inside-why = Hvorfor
inside-evaluations-table = Evalueringer
inside-goals-table = Mål, og hvad der blev af dem
inside-agreements-table = Aftaler med det, der bliver mellem parterne
inside-shares-table = Hvem betaler eller bidrager med hvad
inside-reasons-table = Hvorfor noget sluttede
inside-risks-table = Risici
evaluation-when = Hvornår
evaluation-by = Holdt af
evaluation-scores = Point, 1 til 5
evaluation-compared = Sammenlignet med
evaluation-remarks = Sagt rent ud
partnership-works = det virker: { $score }
partnership-communication = kommunikation: { $score }
partnership-asset-for-both = godt for begge: { $score }
partnership-ambitions-shared = fælles ambitioner: { $score }
goal-realised = Blev til noget
goal-effect = Hvad det førte til
goal-evidence = Hvorfra vi ved det
realised-yes = ja
realised-partly = delvis
realised-no = nej
agreement-document = Dokument
agreement-ownership = Hvem ejer hvad
agreement-signatories = Underskrevet af
agreement-budget = Budget
share-year = År
share-amount = Beløb
share-in-kind = I stedet for penge
reason-problem = Hvad
reason-words = Med ord
risk-who = Hvis
risk-both = begges
risk-library = bibliotekets
risk-partner = partnerens
risk-mitigation = Hvad der gøres ved det
risk-seen = Sidst set på
known-table = Det ved vi om den
known-question = Spørgsmål
known-answer = Svar
known-vision = Hvad vil den gerne blive til?
known-culture = Hvordan arbejder folk sammen dér?
known-position = Hvordan står den i sin branche og sin by?
known-strategy-match = Hvordan passer dens strategi til vores?
known-other-partnerships = Hvilke andre partnerskaber har den?
known-existing-contact = Hvilke kontakter har vi i forvejen?
known-contribution = Hvad ville et partnerskab give os?
known-opportunities = Hvad er de særlige muligheder?
known-conflicts = Hvilke konflikter kan man forudse?
contact-planned = planlagt
evaluation-decided = Besluttet
## Kortet, nettet, vennerne

title-map = Her er vores partnere
title-network = Hvem arbejder sammen med hvem
title-friends = Husets venner
description-map = Et kort over de byer, hvor biblioteket og dets partnere er, og det samme som tabel.
description-network = Vores biblioteker, deres partnerskaber og deres partnere på én tegning, og det samme som tabel.
description-friends = Partnere, der gerne må nævnes: hvad vi laver sammen, og hvilken afdeling der har kontakten.
map-lead = { $placed ->
    [one] Én organisation har et sted på kortet
   *[other] { $placed } organisationer har et sted på kortet
}. Jo større prikken er, jo flere er der i byen.
map-title = Kort med { $towns }
map-key-ours = vores eget bibliotek
map-key-partner = en anden organisation
map-key-both = begge dele i samme by
map-caption = Byer og ikke husnumre. Tallet er antallet af organisationer i byen. Hvor navnene ville ligge oven i hinanden, står de kun i tabellen. Omrids: Natural Earth; graderne er tegnet som et enkelt net (ækvirektangulært), der passer midt på kortet.
map-table = Det samme som tabel
map-place = Sted
map-organisations = Organisationer
map-no-town = ingen by oplyst
map-unplaced = { $count ->
    [one] Én organisation er ikke på kortet
   *[other] { $count } organisationer er ikke på kortet
}
map-unplaced-why = Enten hører de ikke til i en bestemt by, eller også har ingen skrevet ned, hvor de er.
network-lead = Til venstre vores egne biblioteker, i midten det, vi laver sammen, til højre dem, vi laver det med. I hvert partnerskab mødes to tråde; den måde, de er bundet på, viser relationstypen.
network-drawing = Tråde fra vores biblioteker gennem partnerskaberne til deres partnere; tabellen nedenfor siger det samme
network-region = Tegning af partnerskaberne
network-caption = Den ubrudte tråd er bibliotekets, den hule er partnerens. Et partnerskab uden tråd fra venstre er andres, genfortalt for at lære af det.
network-left-out = { $count ->
    [one] Ét partnerskab er ikke tegnet
   *[other] { $count } partnerskaber er ikke tegnet
}: Her er kun plads til de { $drawn }, hvis parter har flest forbindelser. Tabellen har dem alle.
network-table = Hvem er med i hvad
network-organisation = Organisation
network-partnership = Partnerskab
network-since = Tid
network-ours = vores
friends-lead = Partnere, som vi gerne må nævne: De har selv sagt det, eller en udgivet kilde gør det allerede. Her står, hvad vi laver sammen, og hvem i huset der har kontakten.
friends-contact = Kontakt i huset
friends-empty = Der står ingen venner her endnu.
friends-empty-would = Hver partner, der har sagt ja til at stå på listen, ville have et kort her med en linje om det, vi laver sammen, og den afdeling, der har kontakten.
overviews-here = Se det på en anden måde

## Kalenderen

title-calendar = Kalender
description-calendar = Arrangementer hos biblioteket og dets partnere: hvad der sker, hvornår, hvor og for hvem.
calendar-lead = Hvad der sker, hvornår, hvor og for hvem.
calendar-coming = På vej
calendar-undated = Uden dato
calendar-over = Det var
calendar-empty = Der er ingen datoer forude.
calendar-empty-would = Det næste arrangement ville stå her med dag, sted og det, der sker.
event-host = Vært
event-audience = For
event-agenda = Sådan forløber det

## Nyt

title-new = Nyt
description-new = Nye partnerskaber, skift fra én relationstype til en anden, afslutninger og kontrollerede poster, det nyeste først.
new-lead = Partnerskaber, der er begyndt, har skiftet relationstype eller er afsluttet, og poster, som nogen har kontrolleret. Det nyeste først.
new-feed = Følg med i en feedlæser
new-month-unknown = { $year }, måned ukendt
new-began = Nyt partnerskab
new-moved = Fra { $from } til { $to }
new-ended = Afsluttet
new-ended-how = Afsluttet: { $how }
new-checked = Kontrolleret
new-empty = Intet har en dato endnu.
new-empty-would = Det, der begynder, skifter, slutter eller bliver kontrolleret, ville stå her under sin måned.
new-older = { $count ->
    [one] Én ældre ting er udeladt.
   *[other] { $count } ældre ting er udeladt.
}
new-undated = { $count ->
    [one] Ét partnerskab begyndte på en dag, som ingen har skrevet ned, så det er ikke her. Det står blandt vores
   *[other] { $count } partnerskaber begyndte på dage, som ingen har skrevet ned, så de er ikke her. De står blandt vores
}

## Tal

title-stats = Partnerskaberne i tal
description-stats = Partnerskaber efter relationstype, år for år, hvor længe det tog, hvilke der er evalueret, og hvilke mål de dækker.
stats-lead = De partnerskaber, der vises her, talt op { $date }.
stats-left-out = { $count ->
    [0] Intet er udeladt.
    [one] Ét, der er genfortalt fra et andet sted eller er et opdigtet eksempel, er ikke talt med.
   *[other] { $count }, der er genfortalt fra andre steder eller er opdigtede eksempler, er ikke talt med.
}
stats-counted = partnerskaber
stats-running = i gang
stats-over = afsluttet
stats-planned = aftalt for fremtiden
stats-stages = Efter relationstype i dag
stats-stages-table = Partnerskaber efter relationstype
stats-stage-running = I gang
stats-stage-over = Sluttede her
stats-not-shown = vises ikke
stats-years = År for år
stats-years-drawing = Partnerskaber af hver relationstype ved slutningen af hvert år; tabellen nedenfor har de samme tal
stats-years-region = Partnerskaber af hver relationstype, år for år
stats-years-table = Ved slutningen af hvert år, og hvad der skete i det
stats-year = År
stats-began = Begyndte
stats-moved = Skiftede
stats-ended = Sluttede
stats-years-empty = Der er ingen partnerskaber, hvor man ved, hvilket år de begyndte.
stats-years-empty-would = Så snart der er et, ville hvert år stå her med sine tal.
stats-undated = { $count ->
    [0] Alle begyndelser kendes.
    [one] Ét partnerskab er ikke med i noget år, fordi begyndelsen ikke kendes.
   *[other] { $count } partnerskaber er ikke med i noget år, fordi deres begyndelse ikke kendes.
}
stats-undated-year = Den første række er året indtil nu. En dato, der kun er kendt på år, gælder for hele året.
stats-courtship = Fra første stævnemøde til ægteskab
stats-courtship-median = { $months } i midten: Halvdelen tog længere tid, halvdelen kortere. Tallet bygger på { $count } partnerskaber.
stats-courtship-few = { $count ->
    [0] For få til at sige noget: Der er ingen partnerskaber, hvor begge måneder kendes.
    [one] For få til at sige noget: Der er ét partnerskab, hvor begge måneder kendes, og der skal mindst tre til.
   *[other] For få til at sige noget: Der er { $count } partnerskaber, hvor begge måneder kendes, og der skal mindst tre til.
}
stats-evaluated = Set tilbage på
stats-evaluated-says = { $count ->
    [0] Ingen af de { $all } har
    [one] Ét af de { $all } har
   *[other] { $count } af de { $all } har
} en evaluering, der er offentliggjort; { $planned ->
    [0] ingen har en aftale, der siger, hvornår der kommer en.
    [one] ét har en aftale, der siger, hvornår der kommer en.
   *[other] { $planned } har en aftale, der siger, hvornår der kommer en.
}
stats-coverage = Det dækker partnerskaberne
stats-coverage-lead = Mål oppefra og ned, typer af partnerskaber fra venstre mod højre. En streg i en prikket ramme er et hul: Der er ikke noget endnu, så måske er det her, den næste partner skal findes.
stats-coverage-table = Partnerskaber efter mål og type
stats-coverage-goal = Mål
stats-coverage-all = Alle
stats-coverage-none = ingen
stats-coverage-gaps = { $count ->
    [0] Ingen kombination er tom.
    [one] Én kombination er tom.
   *[other] { $count } kombinationer er tomme.
} { $unplaced ->
    [0] Hvert partnerskab har et mål og en type.
    [one] Ét partnerskab har ikke noget mål eller ikke nogen kendt type.
   *[other] { $unplaced } partnerskaber har ikke noget mål eller ikke nogen kendt type.
} Et partnerskab med flere mål eller typer tæller med ved hver af dem.
stats-empty = Der er ikke noget at tælle endnu.
stats-empty-would = Det første partnerskab på listen ville være det første tal her.

## Døren for partnere

title-partner-with-us = Bliv partner
description-partner-with-us = For partnere i dag og i morgen: hvad biblioteket kan bidrage med, hvad det søger, hvordan partnerskaber vokser, og hvem man spørger.
partner-with-us-lead = For dem, der arbejder sammen med os, og for dem, der måske vil. Et partnerskab er noget, ingen af os kunne gøre alene, som begge bidrager til, og som begge får noget ud af.
partner-with-us-bring = Det kan vi bidrage med
partner-with-us-look = Det søger vi
partner-with-us-look-all = { $count ->
    [one] Mere om det
   *[other] Alle { $count } ønsker, og hvad de er til for
}
partner-with-us-grow = Sådan kan det vokse
partner-with-us-grow-lead = Ingen begynder med et ægteskab. De fleste begynder med én kort ting, man gør sammen.
partner-with-us-stages = De fem relationstyper, og hvordan den ene bliver til den anden
partner-with-us-there = Dem er der allerede
partner-with-us-partners = { $count ->
    [0] Listen over partnere
    [one] Én organisation på listen
   *[other] { $count } organisationer fra A til Å
}
partner-with-us-reach = Sådan får I fat i os
partner-with-us-reach-how = Skriv tre linjer om, hvem I er, hvad I tænker på, og hvornår. Den første samtale binder ingen.

# Noget galt
never = aldrig
mail-body-wrong =
    Post: { $key }
    Side: { $url }
    Sidst kontrolleret: { $checked }

    Det er galt:

    Sådan skulle der stå:

    Det kan vi se her:

## Kun for koordinatorerne: sidernes navne

title-inside-desk = Mit skrivebord
title-inside-candidates = Kandidater
title-inside-paths = Veje til dem, vi vil i kontakt med
title-inside-double-contacts = Dobbeltkontakter
title-inside-risks = Risici
description-inside-desk = Det, der skal gøres i partnerskaberne, planlagte kontakter, aftaler, der udløber, og oplysninger, der er forældede.
description-inside-candidates = Mulige partnere side om side: hvordan de er vurderet, hvilke behov de passer til, og hvilke afdelinger der ønsker dem.
description-inside-paths = Hvem af os kender nogen, der kender dem: de bedste veje til hver organisation, vi gerne vil i kontakt med.
description-inside-double-contacts = Her er to afdelinger i kontakt med den samme organisation på næsten samme tid.
description-inside-risks = Det, der truer vores partnerskaber, hvad vi gør ved det, og hvor ingen har set efter.

## Kun for koordinatorerne: mit skrivebord

desk-lead = Det, der skal gøres, set fra { $date }. Print listen, og sæt kryds i boksene.
desk-overdue = Over tiden
desk-soon = De næste 30 dage
desk-later = Senere
desk-planned = Planlagte kontakter
desk-conflicts = Kontakter, der støder sammen
desk-agreements = Aftaler, der udløber
desk-stale = Forældede oplysninger
desk-overdue-empty = Intet er over tiden.
desk-overdue-empty-would = Opfølgninger, evalueringer og løfter, hvis dag er gået, ville stå her, de ældste først.
desk-soon-empty = Der er intet at gøre de næste 30 dage.
desk-later-empty = Der er ikke mere at gøre inden for et år.
desk-far-off = { $count ->
    [one] Én ting mere ligger længere ude end et år.
   *[other] { $count } ting mere ligger længere ude end et år.
}
desk-planned-empty = Ingen kontakt er planlagt.
desk-planned-empty-would = En kontakt med en kommende dag, i private/activities, ville stå her.
desk-conflicts-empty = Ingen afdelinger går i vejen for hinanden.
desk-conflicts-table = To afdelinger, én organisation, næsten samtidig
desk-agreements-empty = Ingen aftale udløber eller skal genforhandles.
desk-stale-empty = Ingen oplysninger er gået for længe uden kontrol.
desk-stale-says = Ingen har kontrolleret disse i alt for lang tid. Spørg partneren, eller se på dens hjemmeside, ret det, der har ændret sig, og skriv dagen ind.
desk-ageing = { $count ->
    [one] Én mere er måske forældet.
   *[other] { $count } flere er måske forældede.
}
task-stage-review = Se på relationstypen igen
task-stage-begins = Begynd det, der er planlagt
task-stage-ends = Beslut, hvad der kommer bagefter
task-evaluation = Evaluér
task-renegotiation = Genforhandl
task-agreement-ends = Forny aftalen, eller lad den udløbe
task-asset-review = Kontrollér vores tilbud
task-need-ends = Beslut, om vi stadig søger det
task-planned-contact = Kontakt
task-next-contact = Hold løftet til
task-consent-ends = Spørg igen om samtykke
task-keep-until = Slet oplysningerne, eller begrund, at de bliver
task-today = i dag
task-overdue = { $time } over tiden
task-in = om { $time }

## Kun for koordinatorerne: dobbeltkontakter

doubles-lead = { $days ->
    [one] To afdelinger har været i kontakt med den samme organisation eller person inden for et døgn, eller skal være det.
   *[other] To afdelinger har været i kontakt med den samme organisation eller person inden for { $days } dage, eller skal være det.
}
doubles-ahead = Det, der kommer
doubles-past = Det, der har været
doubles-settled = Allerede talt igennem
doubles-ahead-table = Par af kontakter, hvoraf den ene er planlagt, den næste først
doubles-past-table = Par af kontakter, der har fundet sted, de seneste først
doubles-settled-table = Par af kontakter, som afdelingerne har aftalt, eller som hører til det samme partnerskab
doubles-ahead-empty = Ingen planlagt kontakt støder sammen med en anden.
doubles-ahead-empty-would = To afdelingers planlagte kontakter med den samme organisation ville stå her, mens der er tid til at tale om dem.
doubles-past-empty = Ingen afdelinger har været i kontakt med den samme organisation på næsten samme tid.
doubles-settled-empty = Ingen er markeret som talt igennem.
doubles-settled-empty-would = Kontakter med coordinated = true ville stå her, og kontakter, der hører til ét og samme partnerskab.
doubles-when = Hvornår
doubles-who = Hvem
doubles-planned = planlagt
doubles-about = Om hvad
doubles-what-to-do = Hvad I kan gøre
doubles-why = Derfor er det i orden
doubles-apart = { $days ->
    [0] samme dag
    [one] med én dags mellemrum
   *[other] med { $days } dages mellemrum
}
doubles-advice-ahead = { $one } og { $other }: Tal sammen inden { $date }. Gå dertil sammen, eller lad den ene vente.
doubles-advice-past = { $one } og { $other }: Fortæl hinanden, hvad der blev sagt, og aftal, hvem der ringer næste gang.
doubles-coordinated = Afdelingerne har talt om det.
doubles-same-partnership = Begge hører til det samme partnerskab:
doubles-how = Sådan undgår vi at gå i vejen for hinanden
doubles-how-ahead = Se på organisationens side, før du ringer: Den fortæller, hvem der sidst var i kontakt, og hvad der blev lovet.
doubles-how-past = En partner, der bliver ringet op to gange, spørger sig selv, om biblioteket taler med sig selv. En enkelt undskyldning gør godt.
doubles-how-write = Når I har talt om det, så skriv i den ene af de to kontakter:

## Kun for koordinatorerne: risici

risks-lead = Det, der kan gå galt i vores partnerskaber, og det, vi gør, for at det ikke sker. Det er vurderinger: De bliver hos koordinatorerne.
risks-open = Åbne
risks-watched = Under opsyn
risks-by-partnership = Efter partnerskab
risks-by-partnership-table = Åbne risici og risici under opsyn i de partnerskaber, der fortsætter
risks-by-problem = Efter problem
risks-other-problems = Andre problemer
risks-problem = Problem
risks-status = Status
risks-mitigation = Det gør vi ved det
risks-seen = Sidst set på
risks-nothing-done = intet endnu
risks-never-seen = ingen dato noteret
risks-look-again = Se på den igen
risks-never = Endnu ikke set på
risks-never-says = Der er aldrig noteret en risiko for disse. Det er sjældent, fordi der ingen er. Gå listen over problemer igennem én gang sammen med partneren, og skriv ned, hvad I finder, også selv om det lukkes med det samme.
risks-never-empty = Der er set på risici i alle partnerskaber, der fortsætter.
risks-closed = Ikke længere risici
risks-closed-table = Lukkede risici, gemt, så vi kan lære af dem
risks-empty = Ingen risiko er åben eller under opsyn.
risks-empty-would = Risici står i private/partnerships som [[risks]] med et problem, en status og det, der gøres ved det.
risk-of-library = hos os
risk-of-partner = hos partneren
risk-of-both = hos begge

## Kun for koordinatorerne: veje til dem, vi vil i kontakt med

paths-lead = En af os kender næsten altid nogen. For hver organisation, vi gerne vil i kontakt med: de tre bedste veje, højst fire led lange, og hvem man skal spørge først.
paths-targets = Organisationer, vi kender en vej til
paths-candidate = Kandidat
paths-candidate-decided = Kandidat: { $decision }
paths-priority-ranked = Ønske nummer { $rank } fra
paths-priority = Ønske fra
paths-need = Passer til det, vi søger
paths-ask-in = Spørg { $name } ({ $unit }).
paths-ask = Spørg { $name }.
paths-holds = Vejen som helhed: { $strength }.
paths-tree-title = Vejene til { $name } som et træ; listen siger det samme med ord
paths-tree-region = Tegning af vejene til { $name }
paths-unreached = Endnu ingen kendt vej
paths-unreached-says = Spørg på næste møde, hvem der kender nogen dér. Skriv svaret som en forbindelse i en vurdering af organisationen, så står det her næste gang.
paths-closed = Skal ikke kontaktes
paths-closed-says = De har bedt om ikke at blive kontaktet, eller vi har besluttet det. Her vises ingen vej til dem og ingen gennem dem.
paths-empty = Der er ingen, vi gerne vil i kontakt med, eller ingen, der kender en vej.
paths-empty-would = Organisationer med en vurdering, af en kategori, som et behov spørger efter, eller på en afdelings ønskeliste ville stå her.
tie-contacts = { $count ->
    [one] én kontakt, { $date }
   *[other] { $count } kontakter, den seneste { $date }
}
tie-works-there = arbejder der
tie-employs = hvor denne person arbejder:
tie-spoke-for = har talt på dens vegne
tie-known = kender vejen
tie-answers-for = er ansvarlig for { $name }
tie-together = begge er med i { $name }
tie-part-of = er en del af den
tie-has-part = hvortil hører
tie-met = begge var til { $name }
strength-weak = svag
strength-good = god
strength-strong = stærk
strength-weak-means = Side om side: én gang, for længe siden eller på anden hånd.
strength-good-means = Krydset én gang: i kontakt for nylig eller sammen om noget.
strength-strong-means = Slået til et reb: arbejder der, er ofte og for nylig i kontakt eller i et ægteskab.

## Kun for koordinatorerne: kandidater

candidates-lead = Organisationer, der kunne blive partnere: hvordan hver enkelt er vurderet, hvilke af vores behov de passer til, og hvilke afdelinger der ønsker dem. Det er vurderinger af andre: De bliver hos koordinatorerne.
candidates-undecided = Intet besluttet
candidates-decided = Besluttet
candidates-judged = Side om side
candidates-judged-says = Arbejdsarkets tyve faktorer i seks grupper. Et tal er en anledning til at tale sammen, ikke et facit: Spørg, hvorfor to af jer ser forskelligt på det.
candidates-table = Vurdering af de mulige partnere, faktor for faktor
candidates-factor = Faktor
candidates-mean = Gruppens gennemsnit
candidates-other-factors = Andre faktorer
candidates-total = Gennemsnit af alle
candidates-earlier = tidligere vurdering
candidates-scale = på en skala fra { $low } til { $high }
candidates-not-answered = ikke besvaret
candidates-answered = { $count } af { $of } besvaret
candidates-empty = Ingen er vurderet endnu.
candidates-empty-would = Hver vurdering i private/assessments ville stå her som en kolonne.
candidates-by = Vurderet af { $name }.
candidates-ways = Vejene til { $name }
candidates-known = Det ved vi om dem
candidates-known-none = Ingen spørgsmål er besvaret endnu.
candidates-unanswered = { $count ->
    [one] Ét spørgsmål er endnu ikke besvaret.
   *[other] { $count } spørgsmål er endnu ikke besvaret.
}
candidates-needs = Behov uden partner
candidates-wanted = Søges
candidates-fit = Hvem passer
candidates-fit-none = Ingen i registret er af den slags. Se udenfor.
candidates-assets = Det kunne vi komme med
candidates-assets-none = Intet af det, vi tilbyder, er mærket til den slags partnere.
candidates-needs-empty = Alle behov er dækket eller ikke længere aktuelle.
candidates-needs-empty-would = Et behov, som intet partnerskab dækker, ville stå her med de organisationer og tilbud, der passer.
candidates-wishes = Afdelingernes ønsker
candidates-wishes-table = Hvem hver afdeling gerne vil i kontakt med, i dens egen rækkefølge
candidates-rank = Plads
candidates-whom = Hvem eller hvad
candidates-why = Hvorfor
candidates-wishes-empty = Ingen afdeling har noteret, hvem den gerne vil i kontakt med.
candidates-wishes-empty-would = Ønsker står i private/units som [[priorities]] med en organisation eller et behov.
candidates-further = Her kan I se videre
candidates-blind-spots-says = De slags partnere, typer og mål, som vi har få eller ingen af.
score-lowest = slet ikke
score-low = lidt
score-middle = delvist
score-high = for det meste
score-highest = fuldt ud
thanks-title = Sådan sagde vi tak

# Lange lister på flere sider
leaves = Listens sider
leaf-position = Side { $number } af { $of }
leaf-number = Side { $number }
leaf-title = { $title }, side { $number }
leaf-previous = Forrige side
leaf-next = Næste side
colleagues-there = Personer der
ties-more = { $count ->
    [one] En organisation mere står nedenfor, under organisationerne.
   *[other] { $count } organisationer mere står nedenfor, under organisationerne.
}

# Søgning
title-find = Søg
description-find = Søg i kapitler, ord, partnere, partnerskaber og det, vi kan bidrage med, eller se registret over alt fra A til Å.
find = Søg
find-hint = Søg på webstedet
finder-label = Hvad leder du efter?
finder-lead = Kapitler, ord, partnere, partnerskaber og det, vi kan bidrage med, på én gang.
finder-narrow = Afgræns
finder-kinds = Hvad det er
finder-stages = Relationstype
finder-found-none = Intet fundet på »{ $query }«
finder-found-one = 1 resultat på »{ $query }«
finder-found-other = { $count } resultater på »{ $query }«
finder-also = Der er også søgt på { $words }.
finder-quote = »{ $words }«
finder-wait = Søger …
finder-broken = Søgningen kunne ikke indlæses. Nedenfor står alt fra A til Å.
finder-results = Søgeresultater
finder-none-title = Der blev ikke fundet noget.
finder-none-would = Prøv med færre ord eller et andet ord for det samme. Ordets endelse betyder ikke noget: »partner« finder også »partnere«.
finder-all = Søg uden afgrænsning
finder-ways = Du kan også se her
finder-more = { $count } mere: { $kind }
finder-index = Alt fra A til Å
finder-slash = Enkelttaster virker på alle sider: / fører til søgefeltet
finder-keys = Piletasterne går gennem resultaterne, Enter åbner et af dem, Escape rydder søgningen.
finder-no-script = Søgning i alle ord kræver JavaScript, som er slået fra her. I registret nedenfor står alt efter navn.
found-chapter = Kapitler
found-term = Ord
found-stage = Relationstyper
found-partnership = Partnerskaber
found-org = Organisationer
found-asset = Det tilbyder vi
found-need = Det søger vi
found-event = Arrangementer
found-unit = Afdelinger
found-page = Andre sider
marked-one = Dit søgeord er markeret én gang på siden.
marked-other = Dine søgeord er markeret { $count } gange på siden.
marked-next = Næste markering
marked-off = Fjern markeringerne
## Læsning: taster, begreber, tjeklister, svar
copied = Kopieret
code-block = Kode
copy-code = Kopiér
checklist-kept = Dine flueben bliver gemt i denne browser på denne enhed.
checklist-clear = Fjern alle flueben
checklist-cleared = Alle flueben er fjernet
terms-here = Begreber i teksten
# Én tast til hver: forrige kapitel, næste kapitel.
key-previous = f
key-next = n
keys-say = Taster:
keys-previous = går til forrige kapitel
keys-next = går til næste
edit-page = Redigér denne side
comment-chapter = Kommentér dette kapitel
answer = Svar på spørgsmålet
# $question: spørgsmålets titel eller dets første ord
mail-subject-answer = Svar: { $question }
from-readers = Fra læserne
from-readers-say = Det har læsere sendt os om kapitlet. Ordene er deres egne.
example-who = Hvem er med
# $count: hvor mange parter der ikke er nævnt
example-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
example-came = Hvad kom der ud af det
# Hele guiden på én side
title-whole = Hele guiden på én side
description-whole = Alle guidens kapitler på én side, til udskrift eller til at gemme og læse uden net.
whole-lead = Alle kapitler i den rækkefølge, man læser dem, til udskrift eller til at gemme og læse uden net.
whole-for = til udskrift og til læsning uden net
whole-contents = Indhold
whole-address = Adresse

# Udgaver
title-changes = Hvad der er ændret
last-changed = Senest ændret
record-changed = Senest ændret { $date }.
beta-label = Om denne udgave
beta-mark = Beta
beta-says = Webstedet er under afprøvning: det kan ændre sig, og det bliver bedre af det, du siger.
beta-comment = Kommentér siden
older-translation = Originalen er blevet ændret, siden den blev oversat.
## I terminalen: hvad der skal gøres, og hvad man skal vide før et opkald

# $time: et tidsrum
told-late = { $time } for sent
told-ahead = om { $time }
told-today = i dag
told-day-unknown = en dag, der ikke vides
# $day: en dag i tal
told-overdue = Over tiden den { $day }: { $count }
told-to-do = Skal gøres inden { $day }: { $count }
told-nothing-due = der er intet at gøre inden { $day }
told-do-stage-review = gennemgå relationstypen
told-do-stage-begins = begynd på den planlagte relationstype
told-do-stage-ends = beslut, hvad der følger efter relationstypen
told-do-evaluation = hold evalueringen
told-do-renegotiation = genforhandl aftalen
told-do-agreement-ends = forny eller afslut aftalen
told-do-asset-review = gennemgå tilbuddet
told-do-need-ends = beslut, om der stadig er brug for det
told-do-planned-contact = tag kontakt
told-do-next-contact = hold løftet
told-do-consent-ends = bed om samtykke igen
told-do-keep-until = slet posten, eller forlæng den
told-stop = KONTAKT DEM IKKE: ingen må kontakte denne organisation.
told-stop-person = KONTAKT IKKE { $name }.
told-stop-short = MÅ IKKE KONTAKTES
told-dissolved = Organisationen er nedlagt.
told-dissolved-on = Organisationen er nedlagt ({ $day }).
told-successor = Efter den kom { $name }.
# $who: en kollega; $unit: en afdeling; $kind: fx "besøg"; $about: et emne; $person: en person dér
told-contact = { $who } ({ $unit }), { $kind }: { $about }
told-contact-with = { $who } ({ $unit }), { $kind } med { $person }: { $about }
told-planned = planlagt, { $when }
told-speak-first = Tal med dem først
told-no-contact-yet = ingen er noteret
told-known = Hvem kender den
told-colleague = { $who }: { $count ->
    [one] { $count } kontakt
   *[other] { $count } kontakter
}, senest den { $day } ({ $about })
told-met = har mødt { $people }
told-agreements = Aftaler, der gælder
told-stage-since = { $stage } siden { $day }
told-stage-planned = { $stage }, planlagt
told-stage-over = slut, senest { $stage }
told-until = indtil { $day }
told-ran-out = UDLØB { $day }
told-note = { $title }, af { $who }

# Felter, som et websted selv har
yes = ja
no = nej
# Søgning

## Læsning: taster, begreber, tjeklister, svar
# Én tast til hver: forrige kapitel, næste kapitel.
# $question: spørgsmålets titel eller dets første ord
# $count: hvor mange parter der ikke er nævnt
## Partnerlisten, afgrænset
# Her er `shown`, `total` og `count` tal, som sidens script sætter ind.

directory-find = Find en partner
directory-word = Ord i navn, beskrivelse eller by
directory-go = Find
directory-sort = Rækkefølge
directory-by-name = Navn
directory-by-stage = Relationstype, nærmeste først
directory-by-new = Seneste ændring
directory-by-place = By
directory-by-sector = Sektor
directory-views = Vis som
directory-list = Liste
directory-cards = Kort
directory-table = Tabel
directory-map = Landkort
directory-all = Alle { $count }
directory-filters = Afgræns listen
directory-head-name = Partner
directory-head-place = By
directory-head-sector = Sektor
directory-head-stage = Relationstype
directory-head-new = Seneste ændring
directory-head-partners = Partnere
directory-map-table = De fundne partnere efter by
directory-map-title = De fundne partnere efter by
directory-found-one = { $shown } ud af { $total } partnere
directory-found-other = { $shown } ud af { $total } partnere
directory-found-all = Alle { $total } partnere
directory-found-none = Ingen partnere passer
directory-more-one = Vis { $count } mere
directory-more-other = Vis { $count } flere
directory-value-one = { $count } partner
directory-value-other = { $count } partnere
directory-adds-one = { $count } partner mere
directory-adds-other = { $count } partnere mere
directory-chosen = Valgt
directory-chosen-one = { $count } valgt
directory-chosen-other = { $count } valgt
directory-show-one = Vis { $count } partner
directory-show-other = Vis { $count } partnere
directory-no-place-one = { $count } af dem har ingen plads på kortet.
directory-no-place-other = { $count } af dem har ingen plads på kortet.
directory-remove = Fjern
directory-clear = Ryd alt
directory-wait = Henter partnerne …
directory-failed = Partnerne kunne ikke hentes. Listerne nedenfor virker alligevel.
directory-empty = Ingen partner passer til det hele.
directory-empty-would = Fjern et valg, eller prøv med færre bogstaver af et ord.

## What the site says of its own accessibility

title-accessibility = Tilgængelighed på dette websted
description-accessibility = Hvor langt alle kan bruge webstedet, hvad der halter, og hvem man kan sige det til.
statement-lead = Alle skal kunne læse dette websted. Her står, hvor langt det passer.
statement-scope = Erklæringen gælder { $site } på { $url }. Den følger EU's model for offentlige organers websteder, afgørelse 2018/1523.
statement-status = Hvor langt det rækker
statement-fully = Webstedet overholder niveau AA i retningslinjerne for tilgængeligt webindhold, WCAG 2.2, fuldt ud. De går videre, end den europæiske standard EN 301 549 kræver.
statement-partially = Webstedet overholder det meste af niveau AA i retningslinjerne for tilgængeligt webindhold, WCAG 2.2, som den europæiske standard EN 301 549 bygger på. Det, der halter, står nedenfor.
statement-not = Webstedet overholder ikke niveau AA i retningslinjerne for tilgængeligt webindhold, WCAG 2.2, som den europæiske standard EN 301 549 bygger på. Det, der halter, står nedenfor.
statement-unsaid = Det er endnu ikke sagt, hvor langt webstedet overholder retningslinjerne.
statement-gaps = Det, som ikke alle kan bruge
gap-non-compliance = Lever ikke op til retningslinjerne
gap-non-compliance-says = Det er meningen, at det skal rettes.
gap-disproportionate-burden = Ville kræve for meget
gap-disproportionate-burden-says = At rette det ville kræve mere, end biblioteket kan give, og det giver loven lov til at sige.
gap-out-of-scope = Ikke omfattet af loven
gap-out-of-scope-says = Loven kræver ikke, at dette er tilgængeligt.
statement-how = Hvordan vi ved det
statement-prepared = Erklæringen er skrevet
statement-reviewed = Senest gennemgået
statement-tell = Fortæl os om en barriere
statement-tell-says = Er der noget her, du ikke kan læse eller bruge? Skriv til os, så sender vi det i en anden form og retter det, hvor vi kan.
statement-mail = Skriv til
statement-answer = Svar inden
statement-enforcement = Hvis vores svar ikke hjælper
statement-enforcement-says = Du kan henvende dig til den myndighed, der holder øje med, at offentlige websteder er tilgængelige.

## Lists in the frames of other sites

title-embed-offer = Det har biblioteket med, i en ramme
title-embed-partners = Partnere, i en ramme
embed-offer-says = Det kan vi have med i et partnerskab.
embed-partners-says = Det er de organisationer, vi arbejder sammen med.
embed-offer-all = Hele tilbuddet med vilkår
embed-partners-all = Alle partnere
embed-how = Vis listen på jeres eget websted
embed-how-says = Kopiér linjen ind på en side hos jer. Listen holder sig selv ajour; intet tælles, og der sættes ingen cookie.
offer-qr = Tilbuddet på din telefon

# Forhåndsvisningen, som ikke står på nogen offentliggjort side.
preview-broken = Noget skal rettes
preview-mend = Sådan retter du det
preview-close = Skjul
preview-faults-again = Vis, hvad der skal rettes
preview-kept = Nedenfor står siden, som den var før. Den skifter, så snart dette er rettet og gemt.
preview-no-page = Siden kan ikke vises, før dette er rettet.
preview-why = Hvorfor
preview-line = linje
preview-bar = Om denne side, kun i forhåndsvisningen
preview-file = Fil
preview-open = Åbn i redigeringsprogram
preview-warnings = Advarsler
preview-reviewed = Sidst gennemlæst
preview-never-reviewed = Ingen dato for gennemlæsning
preview-words = Ord
preview-lost = Forhåndsvisningen er standset. Start den igen i terminalen; så fortsætter siden af sig selv.
preview-back = Forhåndsvisningen er tilbage.
preview-draft = Kladde: findes ikke på det offentlige websted
preview-until = Offentliggøres { $date }: findes ikke på websteder bygget før den dag
preview-since = Ikke offentlig siden { $date }
preview-more = og { $number } til

# How many more names there are than are shown, at the end of a list.
and-more = { $count ->
    [one] og en mere
   *[other] og { $count } mere
}

# Below a pile of the desk; a command follows.
desk-more = { $count ->
    [one] Der ligger en mere nedenunder. Dem alle får du med
   *[other] Der ligger { $count } mere nedenunder. Dem alle får du med
}
