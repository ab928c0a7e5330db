package org.partnerconsole.billing.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Company names in several scripts, each with a domain in ASCII; no name comes twice. */
final class DemoNames {

    /** A company to be. */
    record Company(String name, String domain, DemoCountry country) {}

    /** A part of a name, and how it is written in a domain. */
    private record Part(String text, String ascii) {}

    private record Style(String pattern, List<Part> places, List<Part> trades) {}

    private static final Style JAPANESE =
            new Style(
                    "%s%s株式会社",
                    parts(
                            "東京=tokyo 大阪=osaka 横浜=yokohama 名古屋=nagoya 札幌=sapporo 福岡=fukuoka 京都=kyoto 仙台=sendai 富士=fuji 青葉=aoba"),
                    parts("精密工業=seimitsu 物流=butsuryu 電機=denki 食品=shokuhin 建設=kensetsu 印刷=insatsu"));

    private static final Style CHINESE =
            new Style(
                    "%s%s有限公司",
                    parts(
                            "上海=shanghai 深圳=shenzhen 杭州=hangzhou 北京=beijing 广州=guangzhou 成都=chengdu 武汉=wuhan 南京=nanjing"),
                    parts("科技=tech 物流=logistics 电子=electronics 贸易=trading 能源=energy"));

    private static final Style TAIWANESE =
            new Style(
                    "%s%s股份有限公司",
                    parts("台北=taipei 高雄=kaohsiung 新竹=hsinchu 台中=taichung 台南=tainan"),
                    parts("科技=tech 精密=precision 生技=biotech 航運=shipping"));

    private static final Style ENGLISH =
            new Style(
                    "%s %s Inc.",
                    parts(
                            "Northwind=northwind Fabrikam=fabrikam Adatum=adatum Tailspin=tailspin Litware=litware Proseware=proseware Wingtip=wingtip Lakeside=lakeside Redwood=redwood Harbor=harbor"),
                    parts(
                            "Logistics=logistics Foods=foods Dental=dental Robotics=robotics Legal=legal Media=media"));

    private static final Style IRISH =
            new Style(
                    "%s %s Ltd.",
                    parts(
                            "Shannon=shannon Liffey=liffey Galway=galway Claddagh=claddagh Burren=burren"),
                    parts("Freight=freight Dairy=dairy Software=software Optics=optics"));

    private static final Style GERMAN =
            new Style(
                    "%s %s GmbH",
                    parts(
                            "Nordlicht=nordlicht Altmühl=altmuehl Rheinwerk=rheinwerk Seehafen=seehafen Grünwald=gruenwald Königstein=koenigstein Schönbuch=schoenbuch Elbtal=elbtal"),
                    parts(
                            "Maschinenbau=maschinenbau Logistik=logistik Pflege=pflege Druck=druck Energie=energie"));

    private static final Style FRENCH =
            new Style(
                    "%s %s SARL",
                    parts(
                            "Beaulieu=beaulieu Montclair=montclair Sévigné=sevigne Valmont=valmont Côte-d’Or=cote-dor Bréhat=brehat"),
                    parts("Transports=transports Conseil=conseil Viticole=viticole Santé=sante"));

    private static final Style SPANISH =
            new Style(
                    "%s %s S.L.",
                    parts(
                            "Peñalara=penalara Guadiana=guadiana Montseny=montseny Albufera=albufera Ribadeo=ribadeo"),
                    parts("Logística=logistica Ibérica=iberica Diseño=diseno Pesca=pesca"));

    private static final List<DemoCountry> MIX =
            List.of(
                    DemoCountry.DE,
                    DemoCountry.JP,
                    DemoCountry.US,
                    DemoCountry.CN,
                    DemoCountry.FR,
                    DemoCountry.JP,
                    DemoCountry.DE,
                    DemoCountry.US,
                    DemoCountry.ES,
                    DemoCountry.TW,
                    DemoCountry.CN,
                    DemoCountry.IE);

    private final Map<DemoCountry, Iterator<Company>> companies = new EnumMap<>(DemoCountry.class);
    private final Map<DemoCountry, Integer> rounds = new HashMap<>();
    private final Random random;
    private int given;

    DemoNames(int seed) {
        random = new Random(seed);
    }

    Company next() {
        DemoCountry country = MIX.get(given++ % MIX.size());
        Iterator<Company> left = companies.get(country);
        if (left == null || !left.hasNext()) {
            left = shuffled(country, rounds.merge(country, 1, Integer::sum));
            companies.put(country, left);
        }
        return left.next();
    }

    private Iterator<Company> shuffled(DemoCountry country, int round) {
        Style style = style(country);
        String mark = round == 1 ? "" : " " + round;
        List<Company> all = new ArrayList<>();
        for (Part place : style.places()) {
            for (Part trade : style.trades()) {
                all.add(
                        new Company(
                                style.pattern().formatted(place.text(), trade.text()) + mark,
                                "%s-%s%s.example"
                                        .formatted(place.ascii(), trade.ascii(), mark.strip()),
                                country));
            }
        }
        Collections.shuffle(all, random);
        return all.iterator();
    }

    private static Style style(DemoCountry country) {
        return switch (country) {
            case JP -> JAPANESE;
            case CN -> CHINESE;
            case TW -> TAIWANESE;
            case DE -> GERMAN;
            case FR -> FRENCH;
            case ES -> SPANISH;
            case IE -> IRISH;
            case US -> ENGLISH;
        };
    }

    private static List<Part> parts(String pairs) {
        List<Part> parts = new ArrayList<>();
        for (String pair : pairs.split(" ")) {
            String[] halves = pair.split("=");
            parts.add(new Part(halves[0], halves[1]));
        }
        return List.copyOf(parts);
    }
}
