package org.partnerconsole.billing.demo;

import java.util.List;
import java.util.Random;
import org.partnerconsole.billing.customer.StoredAddress;
import org.partnerconsole.billing.customer.StoredContact;

/**
 * People and the places they get their bills at, as each country writes them. Telephone numbers are
 * of the ranges that are kept free for stories; countries without such a range have none.
 */
final class DemoAddresses {

    /**
     * A town.
     *
     * @param code the beginning of its postal codes; the rest, {@code #}, are digits
     */
    private record Town(String city, String state, String code) {}

    /**
     * How a country writes.
     *
     * @param street a street, {@code %s}, with a house number, {@code #}
     * @param phone a number, with {@code #} for digits; empty for none
     */
    private record Style(
            List<String> firstNames,
            List<String> lastNames,
            List<Town> towns,
            List<String> streets,
            String street,
            String phone) {}

    private static final Style AMERICAN =
            new Style(
                    list("Tania Marcus Elena Dwight Grace"),
                    list("Carr Whitfield Alvarez Osborne Kim"),
                    towns("Seattle|WA|981##, Portland|OR|972##, Denver|CO|802##, Boston|MA|021##"),
                    list("Maple Juniper Harbor Lincoln Mill"),
                    "## %s Street",
                    "206 555 01##");

    private static final Style GERMAN =
            new Style(
                    list("Anke Jörg Miriam Stefan Ayşe"),
                    list("Brandt Köhler Özdemir Lindner Voß"),
                    towns("Hamburg||20###, München||80###, Köln||50###, Leipzig||04###"),
                    list("Ahornweg Gartenstraße Hafenstraße Lindenallee Schillerstraße"),
                    "%s ##",
                    "+49 30 23125 ###");

    private static final Style FRENCH =
            new Style(
                    list("Camille Étienne Inès Luc Margaux"),
                    list("Delorme Faure Lemaître Perrin Roussel"),
                    towns("Lyon||6900#, Nantes||4400#, Bordeaux||3300#, Lille||5900#"),
                    list("Tilleuls Lavandières Marronniers Platanes Écoles"),
                    "## rue des %s",
                    "+33 1 99 00 ## ##");

    private static final Style SPANISH =
            new Style(
                    list("Lucía Álvaro Nuria Íñigo Marta"),
                    list("Ortega Peña Ibáñez Serrano Vidal"),
                    towns("Madrid||280##, Valencia||460##, Sevilla||410##, Bilbao|Bizkaia|480##"),
                    list("Mayor Olivo Molino Sol Alameda"),
                    "Calle %s, ##",
                    "");

    private static final Style IRISH =
            new Style(
                    list("Aoife Ciarán Niamh Oisín Sinéad"),
                    list("Byrne Doyle Gallagher Kavanagh Nolan"),
                    towns("Dublin||D0# X2##, Cork|Co. Cork|T12 W###, Galway|Co. Galway|H91 E###"),
                    list("Abbey Bridge Chapel Mill Orchard"),
                    "## %s Road",
                    "+353 20 910 ####");

    private static final Style JAPANESE =
            new Style(
                    list("美咲 健太 陽子 大輔 さくら"),
                    list("佐藤 鈴木 高橋 渡辺 中村"),
                    towns("千代田区|東京都|100-00##, 大阪市北区|大阪府|530-00##, 横浜市西区|神奈川県|220-00##"),
                    list("桜町 緑町 本町 栄町 港町"),
                    "%s #-#-#",
                    "");

    private static final Style CHINESE =
            new Style(
                    list("伟 芳 静 磊 欣怡"),
                    list("王 李 张 刘 陈"),
                    towns("上海市||2000##, 深圳市|广东省|5180##, 杭州市|浙江省|3100##, 成都市|四川省|6100##"),
                    list("人民路 和平路 长江路 文化路 建设路"),
                    "%s##号",
                    "");

    private static final Style TAIWANESE =
            new Style(
                    list("怡君 志明 雅婷 家豪 淑芬"),
                    list("林 黃 張 吳 蔡"),
                    towns("台北市||10##, 新竹市||30##, 台中市||40##, 高雄市||80##"),
                    list("中山路 民生路 復興路 光復路 建國路"),
                    "%s##號",
                    "");

    private final Random random;

    DemoAddresses(int seed) {
        random = new Random(97L * seed);
    }

    /** Somebody in a country. */
    StoredContact in(DemoCountry country) {
        Style style = style(country);
        String firstName = any(style.firstNames());
        String lastName = any(style.lastNames());
        Town town = any(style.towns());
        return new StoredContact(
                firstName,
                lastName,
                new StoredAddress(
                        firstName,
                        lastName,
                        digits(style.street().formatted(any(style.streets()))),
                        "",
                        town.city(),
                        "",
                        town.state(),
                        digits(town.code()),
                        country.name(),
                        digits(style.phone())));
    }

    private static Style style(DemoCountry country) {
        return switch (country) {
            case US -> AMERICAN;
            case DE -> GERMAN;
            case FR -> FRENCH;
            case ES -> SPANISH;
            case IE -> IRISH;
            case JP -> JAPANESE;
            case CN -> CHINESE;
            case TW -> TAIWANESE;
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** From 1 to 9, so that no number begins with 0. */
    private String digits(String pattern) {
        StringBuilder text = new StringBuilder();
        pattern.chars()
                .forEach(
                        sign ->
                                text.append(
                                        sign == '#'
                                                ? (char) ('1' + random.nextInt(9))
                                                : (char) sign));
        return text.toString();
    }

    private static List<String> list(String words) {
        return List.of(words.split(" "));
    }

    private static List<Town> towns(String all) {
        return List.of(all.split(", ")).stream()
                .map(each -> each.split("\\|"))
                .map(parts -> new Town(parts[0], parts[1], parts[2]))
                .toList();
    }
}
