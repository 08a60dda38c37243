package org.kaoyi.claims.value.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.value.wording.Wording;

/**
 * The units that are converted. Codes are UCUM's where it has one. Factors: the SI Brochure (9th ed., 2019) for metric units; the
 * international yard and pound agreement of 1959 for English ones; the Chinese market system of 1929 (1 市里 = 500 m, 1 市斤 = 500 g,
 * 1 畝 = 2000/3 m²); the Japanese Weights and Measures Act of 1891 for 坪 (400/121 m²), 町步 (3000 坪) and 貫 (15/4 kg), used in Korea and
 * on Taiwan, and of its volumes (升 = 2401/1331 L, here 되); the Russian decree of 1899 for верста (1066.8 m), аршин, сажень, десятина (10925.4 m²), пуд (16.3804964 kg), фунт.
 *
 * <p>里, 斤, 畝 and 担 are those of the market system, 근 is that of 600 g (for meat and medicine; vegetables were weighed by 400 g). Names of
 * several sizes that no word tells apart stay units of their own, compared only with themselves: ton, pound (of mass or of money), gallon,
 * bushel, barrel, 石, 斗, 尺, 丈, 寸, 兩, 垧, 가마니. A name with 市 is that of the market system.
 */
public final class Units {
    /** The longest name, in characters, of a unit that the table does not know. */
    public static final int MAX_UNKNOWN = 40;

    private static final Map<String, Unit> BY_NAME = new HashMap<>();

    static {
        counts();
        lengths();
        areas();
        masses();
        others();
        ofSeveralSizes();
        currencies();
        formations();
    }

    private Units() {}

    /** The unit of this code or name, in any of the four languages; null when the table does not know it. */
    public static @Nullable Unit known(String name) {
        Unit exact = BY_NAME.get(name);
        return exact != null ? exact : BY_NAME.get(Wording.fold(name));
    }

    /** All codes and names that the table has, in order. */
    public static SortedSet<String> names() {
        return new TreeSet<>(BY_NAME.keySet());
    }

    /** The unit of this code or name; a name not in the table is a dimension of its own. */
    public static Unit named(String name) {
        Unit known = known(name);
        return known != null ? known : Unit.unknown(Wording.fold(name));
    }

    private static void counts() {
        put(
                Unit.ONE,
                "|人|名|个|個|位|口|棵|株|件|枚|명|개|그루|마리|men|man|people|persons|person|soldiers|troops|trees|tree"
                        + "|pieces|человек|чел|чел.|человека|людей|штук|шт.|деревьев|人次|人员|人員|士兵|官兵|军人|軍人");
        unit("%", "share", "1", "100", "percent|per cent|процент|процента|процентов|퍼센트|프로|%");
        unit("‰", "share", "1", "1000", "[ppth]|per mille|промилле|퍼밀");
        unit("[cheng]", "share", "1", "10", "成|할");
    }

    private static void lengths() {
        unit("m", "length", "1", "1", "米|公尺|metre|metres|meter|meters|미터|метр|метра|метров|м");
        unit(
                "km",
                "length",
                "1000",
                "1",
                "公里|千米|kilometre|kilometres|kilometer|kilometers|킬로미터|км|километр|километра|километров");
        unit("cm", "length", "1", "100", "厘米|公分|centimetre|centimetres|센티미터|см|сантиметров");
        unit("mm", "length", "1", "1000", "毫米|millimetre|millimetres|밀리미터|мм");
        unit("[li_cn]", "length", "500", "1", "里|华里|華里|市里|li");
        unit("[chi_cn]", "length", "1", "3", "市尺");
        unit("[zhang_cn]", "length", "10", "3", "市丈");
        unit("[cun_cn]", "length", "1", "30", "市寸");
        unit("[ri_kr]", "length", "43200", "110", "리|조선리");
        unit("[ri_jp]", "length", "43200", "11", "日里");
        unit("[ja_kr]", "length", "10", "33", "자|척");
        unit("[verst_ru]", "length", "10668", "10", "верста|версты|верст|verst|versts|俄里");
        unit("[arshin_ru]", "length", "7112", "10000", "аршин|аршина|аршинов|arshin|arshins");
        unit("[sazhen_ru]", "length", "21336", "10000", "сажень|сажени|саженей|sazhen|sazhens");
        unit("[mi_i]", "length", "1609344", "1000", "mile|miles|英里|마일|миля|мили|миль");
        unit("[ft_i]", "length", "3048", "10000", "foot|feet|ft|英尺|피트|фут|фута|футов");
        unit("[yd_i]", "length", "9144", "10000", "yard|yards|yd|码|碼|야드|ярд|ярда|ярдов");
        unit("[nmi_i]", "length", "1852", "1", "nautical mile|nautical miles|海里|해리|морских миль");
    }

    private static void areas() {
        unit(
                "m2",
                "area",
                "1",
                "1",
                "平方米|平米|平方公尺|sq m|sq. m|square metre|square metres|square meter|square meters"
                        + "|제곱미터|평방미터|кв. м|кв.м|м2|квадратных метров");
        unit(
                "km2",
                "area",
                "1000000",
                "1",
                "平方公里|平方千米|sq km|square kilometre|square kilometres|square kilometers"
                        + "|제곱킬로미터|кв. км|кв.км|км2|квадратных километров");
        unit("har", "area", "10000", "1", "ha|公顷|公頃|hectare|hectares|헥타르|гектар|гектара|гектаров|га");
        unit("[ping]", "area", "400", "121", "坪|평|pyeong|pyong|ping|tsubo");
        unit("[chongbo]", "area", "1200000", "121", "町步|정보|chongbo|chŏngbo|jeongbo");
        unit("[mu_cn]", "area", "2000", "3", "亩|畝|市亩|市畝|mu|mou|му");
        unit("[qing_cn]", "area", "200000", "3", "市顷|市頃|顷|頃");
        unit("ar", "area", "100", "1", "公亩|公畝|are|ares|아르|ар|соток|сотка|сотки");
        unit("[danbo_kr]", "area", "120000", "121", "단보|段步|段歩");
        unit("[smi_i]", "area", "2589988110336", "1000000", "square mile|square miles|sq mi|平方英里|제곱마일|кв. миль");
        unit("[acr_i]", "area", "40468564224", "10000000", "acre|acres|英亩|英畝|에이커|акр|акра|акров");
        unit("[desyatina_ru]", "area", "109254", "10", "десятина|десятины|десятин|desyatina|desyatinas");
    }

    private static void masses() {
        unit("kg", "mass", "1", "1", "公斤|千克|kilogram|kilograms|kilo|kilos|킬로그램|кг|килограмм|килограмма|килограммов");
        unit("g", "mass", "1", "1000", "克|gram|grams|그램|г|грамм|граммов");
        unit("t", "mass", "1000", "1", "吨|噸|公吨|公噸|tonne|tonnes|metric ton|metric tons|톤|тонна|тонны|тонн|т");
        unit("[jin_cn]", "mass", "1", "2", "斤|市斤|jin|catty|catties");
        unit("[dan_cn]", "mass", "50", "1", "担|擔|市担");
        unit("[geun_kr]", "mass", "3", "5", "근");
        unit("[kan_jp]", "mass", "15", "4", "貫|관");
        unit("[pood_ru]", "mass", "163804964", "10000000", "пуд|пуда|пудов|pood|poods|pud|puds|普特");
        unit("[funt_ru]", "mass", "40951241", "100000000", "фунт|фунта|фунтов");
        unit("[lb_av]", "mass", "45359237", "100000000", "lb|lbs|磅|英磅|avoirdupois pounds");
        unit("[ston_av]", "mass", "90718474", "100000", "short ton|short tons|美吨|美噸");
        unit("[lton_av]", "mass", "10160469088", "10000000", "long ton|long tons|英吨|英噸");
        unit("[quintal]", "mass", "100", "1", "quintal|quintals|公担|公擔|центнер|центнера|центнеров|ц");
    }

    private static void others() {
        unit("d", "time", "1", "1", "day|days|天|日|일|день|дня|дней|сутки|суток");
        unit("wk", "time", "7", "1", "week|weeks|周|週|星期|주|неделя|недели|недель");
        unit("h", "time", "1", "24", "hour|hours|小时|小時|시간|час|часа|часов");
        unit("min", "time", "1", "1440", "minute|minutes|分钟|分鐘|분|минута|минуты|минут");
        unit("mo", "calendar", "1", "1", "month|months|个月|個月|개월|месяц|месяца|месяцев");
        unit("a", "calendar", "12", "1", "year|years|年|년|год|года|лет");
        unit("kW", "power", "1", "1", "kw|千瓦|킬로와트|квт|киловатт");
        unit("kWh", "energy", "1", "1", "kwh|千瓦时|千瓦時|kilowatt-hours|킬로와트시|квт·ч|квт-ч");
        unit("[sheng_cn]", "volume", "1", "1", "市升");
        unit("[dou_cn]", "volume", "10", "1", "市斗");
        unit("[shi_cn]", "volume", "100", "1", "市石");
        unit("[doe_kr]", "volume", "2401", "1331", "되");
        unit("[mal_kr]", "volume", "24010", "1331", "말");
        unit("[seom_kr]", "volume", "240100", "1331", "섬");
        unit("L", "volume", "1", "1", "l|litre|litres|liter|liters|升|公升|리터|литр|литра|литров|л");
        unit("m3", "volume", "1000", "1", "立方米|cubic metre|cubic metres|세제곱미터|куб. м|м3");
    }

    /** Names of several sizes that no word tells apart, each compared with itself alone. */
    private static void ofSeveralSizes() {
        own("ton", "tons");
        own("pound", "pounds");
        own("gallon", "gallons");
        own("bushel", "bushels");
        own("barrel", "barrels");
        own("石", "shi");
        own("斗", "dou");
        own("尺", "chi");
        own("丈", "zhang");
        own("寸", "cun");
        own("垧", "shang");
        own("가마니", "가마");
    }

    /** Unlike currencies are never compared: a rate is a claim of its own. */
    private static void currencies() {
        own("yuan", "元|人民币|人民幣|人民币元|rmb|cny|юань|юаня|юаней|위안");
        own("rouble", "roubles|ruble|rubles|卢布|盧布|рубль|рубля|рублей|руб.|руб|루블");
        own("dollar", "dollars|$|us$|usd|美元|美金|доллар|доллара|долларов|달러");
        own("won", "원|вон");
        own("KRW", "krw|韩元|韓元|대한민국 원");
        own("KPW", "kpw|朝鲜元|朝鮮元|조선 원");
        own("pound sterling", "pounds sterling|£|gbp|英镑|英鎊|фунт стерлингов|фунтов стерлингов");
        own("euro", "euros|€|eur|欧元|歐元|유로|евро");
        own("HKD", "港元|港币|港幣|hkd");
        own("TWD", "新台币|新臺幣|台幣|臺幣|twd");
        own("yen", "日元|円|엔|иен|jpy");
    }

    private static void formations() {
        own("tael", "taels|liang|兩|两|両|냥|лян");
        own("army", "armies|军|軍|군|армия|армии|армий");
        own("division", "divisions|师|師|사단|дивизия|дивизии|дивизий");
        own("brigade", "brigades|旅|여단|бригада|бригады|бригад");
        own("regiment", "regiments|团|團|연대|полк|полка|полков");
        own("battalion", "battalions|营|營|대대|батальон|батальона|батальонов");
        own("company", "companies|连|連|중대|рота|роты|рот");
        own("corps", "корпус|корпуса|корпусов|군단");
        own("platoon", "platoons|排|소대|взвод|взвода|взводов");
        own("vessel", "vessels|ship|ships|艘|судно|судна|судов|кораблей");
        own("aircraft", "planes|aeroplanes|架|самолет|самолета|самолетов");
        own("vehicle", "vehicles|trucks|輛|辆|автомашин|грузовиков");
        own("gun", "guns|門|门|орудие|орудия|орудий");
        own("tank", "tanks|танк|танка|танков");
        own("head", "頭|头|голов");
        own("horse", "horses|匹|лошадь|лошади|лошадей");
        own("household", "households|户|戶|호|가구|двор|двора|дворов");
        own("occurrence", "times|次|回|차례|번|раз|раза");
    }

    private static void own(String code, String names) {
        put(new Unit(code, code, BigDecimal.ONE, BigDecimal.ONE), names);
    }

    private static void unit(String code, String dimension, String numerator, String denominator, String names) {
        put(new Unit(code, dimension, new BigDecimal(numerator), new BigDecimal(denominator)), names);
    }

    private static void put(Unit unit, String names) {
        BY_NAME.put(unit.code(), unit);
        for (String name : names.split("\\|")) {
            BY_NAME.put(name, unit);
        }
    }
}
