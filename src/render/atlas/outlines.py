#!/usr/bin/env python3
"""Makes outlines.txt, the outlines of all countries, from Natural Earth's 1:10m countries.

Usage: outlines.py countries-10m.json >outlines.txt

The input is the file of that name in the npm package world-atlas 2.0.2 (TopoJSON of Natural Earth 4.1.0). Borders that
two countries share stay shared: each line is made simpler once, as finely as the smaller of its countries needs it.
"""
import json
import math
import sys

UNIT = 500  # so many units make a degree
FINEST, COARSEST = 0.004, 0.04  # degrees by which a line may leave its course
WIDTH = 700  # a country that is drawn this wide shows no corner

# ISO 3166-1: the numbers of the file and the two letters that records use.
LETTERS = dict(
    pair.split(":")
    for pair in """
004:AF 008:AL 010:AQ 012:DZ 016:AS 020:AD 024:AO 028:AG 031:AZ 032:AR 036:AU 040:AT 044:BS 048:BH 050:BD 051:AM
052:BB 056:BE 060:BM 064:BT 068:BO 070:BA 072:BW 074:BV 076:BR 084:BZ 086:IO 090:SB 092:VG 096:BN 100:BG 104:MM
108:BI 112:BY 116:KH 120:CM 124:CA 132:CV 136:KY 140:CF 144:LK 148:TD 152:CL 156:CN 158:TW 162:CX 166:CC 170:CO
172:RU 174:KM 175:YT 178:CG 180:CD 184:CK 188:CR 191:HR 192:CU 196:CY 200:CZ 203:CZ 204:BJ 208:DK 212:DM 214:DO
218:EC 222:SV 226:GQ 230:ET 231:ET 232:ER 233:EE 234:FO 238:FK 239:GS 242:FJ 246:FI 248:AX 249:FR 250:FR 254:GF
258:PF 260:TF 262:DJ 266:GA 268:GE 270:GM 275:PS 276:DE 278:DE 280:DE 288:GH 292:GI 296:KI 300:GR 304:GL 308:GD
312:GP 316:GU 320:GT 324:GN 328:GY 332:HT 334:HM 336:VA 340:HN 344:HK 348:HU 352:IS 356:IN 360:ID 364:IR 368:IQ
372:IE 376:IL 380:IT 384:CI 388:JM 392:JP 398:KZ 400:JO 404:KE 408:KP 410:KR 414:KW 417:KG 418:LA 422:LB 426:LS
428:LV 430:LR 434:LY 438:LI 440:LT 442:LU 446:MO 450:MG 454:MW 458:MY 462:MV 466:ML 470:MT 474:MQ 478:MR 480:MU
484:MX 492:MC 496:MN 498:MD 499:ME 500:MS 504:MA 508:MZ 512:OM 516:NA 520:NR 524:NP 528:NL 530:CW 531:CW 532:CW
533:AW 534:SX 535:BQ 536:SA 540:NC 548:VU 554:NZ 558:NI 562:NE 566:NG 570:NU 574:NF 578:NO 580:MP 581:UM 582:FM
583:FM 584:MH 585:PW 586:PK 591:PA 598:PG 600:PY 604:PE 608:PH 612:PN 616:PL 620:PT 624:GW 626:TL 630:PR 634:QA
638:RE 642:RO 643:RU 646:RW 652:BL 654:SH 659:KN 660:AI 662:LC 663:MF 666:PM 670:VC 674:SM 678:ST 682:SA 686:SN
688:RS 690:SC 694:SL 702:SG 703:SK 704:VN 705:SI 706:SO 710:ZA 716:ZW 720:YE 724:ES 728:SS 729:SD 732:EH 736:SD
740:SR 744:SJ 748:SZ 752:SE 756:CH 760:SY 762:TJ 764:TH 768:TG 772:TK 776:TO 780:TT 784:AE 788:TN 792:TR 795:TM
796:TC 798:TV 800:UG 804:UA 807:MK 810:RU 818:EG 826:GB 830:JE 831:GG 832:JE 833:IM 834:TZ 840:US 850:VI 854:BF
858:UY 860:UZ 862:VE 876:WF 882:WS 886:YE 887:YE 890:RS 891:RS 894:ZM 958:AA 959:QM 960:QN 962:QP 963:QQ 964:QR
965:QS 966:QT 967:EU 968:QV 969:QW 970:QX 971:QY 972:QZ 973:XA 974:XB 975:XC 976:XD 977:XE 978:XF 979:XG 980:XH
981:XI 982:XJ 983:XK 984:XL 985:XM 986:XN 987:XO 988:XP 989:XQ 990:XR 991:XS 992:XT 993:XU 994:XV 995:XW 996:XX
997:XY 998:XZ 999:ZZ
""".split()
)


def read(path):
    """Arcs in degrees, and each country's letters with its rings of arc numbers."""
    with open(path, encoding="utf-8") as file:
        atlas = json.load(file)
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    countries = []
    for shape in atlas["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        rings = [ring for polygon in polygons for ring in polygon]
        countries.append((LETTERS.get(shape.get("id"), "--"), rings))
    return arcs, countries


def line_of(ring, arcs):
    points = []
    for number in ring:
        points += arcs[number] if number >= 0 else arcs[~number][::-1]
    return points


def size_of(points):
    """Area in square degrees as seen on the ground, and the longer side of the box around it."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    shrink = math.cos(math.radians((min(ys) + max(ys)) / 2))
    return abs(area) * shrink, max((max(xs) - min(xs)) * shrink, max(ys) - min(ys))


def simpler(points, tolerance):
    """Douglas and Peucker's line, its ends kept."""
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        shrink = max(math.cos(math.radians(ay)), 0.05)
        dx, dy = (bx - ax) * shrink, by - ay
        length = math.hypot(dx, dy)
        worst, at = 0.0, None
        for index in range(first + 1, last):
            px, py = (points[index][0] - ax) * shrink, points[index][1] - ay
            away = abs(px * dy - py * dx) / length if length else math.hypot(px, py)
            if away > worst:
                worst, at = away, index
        if at is not None and worst > tolerance:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return [points[index] for index in sorted(keep)]


def in_units(points, tolerance):
    """A simpler line in whole units, without steps that lead nowhere."""
    line = [(round(x * UNIT), round(y * UNIT)) for x, y in simpler(points, tolerance)]
    return line[:1] + [b for a, b in zip(line, line[1:]) if a != b]


def code(numbers):
    """Whole numbers as letters: five bits each, the last of a number without the sixth."""
    out = []
    for number in numbers:
        number = number << 1 if number >= 0 else ~(number << 1)
        while number >= 32:
            out.append(chr((32 | number & 31) + 63))
            number >>= 5
        out.append(chr(number + 63))
    return "".join(out)


def main():
    arcs, countries = read(sys.argv[1])
    tolerance = {}
    kept = []
    for letters, rings in countries:
        sizes = [size_of(line_of(ring, arcs)) for ring in rings]
        largest = max(range(len(rings)), key=lambda at: sizes[at][0])
        extent = sizes[largest][1]
        least = (extent / 130) ** 2
        chosen = [ring for at, ring in enumerate(rings) if sizes[at][0] >= least or at == largest]
        kept.append((letters, chosen))
        allowed = min(max(extent / WIDTH, FINEST), COARSEST)
        for ring in chosen:
            for number in ring:
                number = max(number, ~number)
                tolerance[number] = min(tolerance.get(number, allowed), allowed)
    plain = {number: in_units(arcs[number], allowed) for number, allowed in tolerance.items()}
    # A ring that would shrink to a stroke keeps all its points; what is a stroke even then is smaller than a unit.
    def is_stroke(ring):
        return sum(len(plain[max(number, ~number)]) - 1 for number in ring) < 3

    for ring in (ring for _, rings in kept for ring in rings if is_stroke(ring)):
        for number in (max(number, ~number) for number in ring):
            plain[number] = in_units(arcs[number], 0)
    kept = [(letters, [ring for ring in rings if not is_stroke(ring)]) for letters, rings in kept]
    kept = [(letters, rings) for letters, rings in kept if rings]
    numbers = {number: at for at, number in enumerate(sorted(plain))}
    lines, ends = [], []
    for number in numbers:
        points = plain[number]
        deltas = list(points[0]) + [b - a for p, q in zip(points, points[1:]) for a, b in zip(p, q)]
        lines.append(code(deltas))
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        ends.append((min(xs), min(ys), max(xs), max(ys)))
    print(len(kept))
    for letters, rings in sorted(kept, key=lambda country: country[0]):
        used = [[numbers[n] if n >= 0 else ~numbers[~n] for n in ring] for ring in rings]
        boxes = [ends[max(n, ~n)] for ring in used for n in ring]
        box = [f(b[i] for b in boxes) for i, f in enumerate([min, min, max, max])]
        print(letters, *box, ";".join(",".join(map(str, ring)) for ring in used))
    print("\n".join(lines))


main()
