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
