package org.kaoyi.claims.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words in which questions of diplomatic and military history are asked, in the four languages, so that a Chinese sentence meets a
 * question posed in English. One row a concept; Latin and Cyrillic words by their beginning, the others as they stand.
 */
final class Concepts {
    private static final String[] ROWS = {
        "withdraw|withdrew|pull out|pulled out|leave korea|left korea|go home|went"
                + " home|撤|回國|回国|철수|철군|вывод|вывест|вывел",
        "stage|phase|batch|階段|阶段|分批|批|단계|этап",
        "apolog|regret|sorry|道歉|사과|извин",
        "self-critic|檢討|检讨|自我批評|자기비판|самокрит",
        "interfer|interven|meddl|干涉|干預|干预|간섭|вмешат",
        "propos|suggest|put forward|initiat|建議|建议|提出|提議|제안|предлож",
        "agree|consent|accept|贊成|赞成|同意|동의|соглас",
        "consider|study it|think over|考慮|考虑|研究|검토|обдума|рассмотр",
        "reason|because|why|motive|原因|理由|動機|动机|이유|причин",
        "budget|supply|cost|burden|expens|預算|负担|負擔|後勤|예산|бюджет",
        "invit|邀請|邀请|초청|приглаш",
        "visit|called on|journey|來訪|访|訪|拜見|방문|визит|посет",
        "letter|wrote|write|信|函|편지|서한|письм",
        "statement|declar|communiqué|聲明|声明|公報|公报|성명|заявлен",
        "talk|conversation|met|meeting|receiv|會談|会谈|談話|谈话|會見|会见|회담|бесед|встреч",
        "refugee|fled|emigr|逃|僑民|侨民|망명|бежав|эмигра",
        "amnesty|pardon|赦|사면|амнист",
        "return|come back|返回|回朝|귀국|возвращ",
        "division|師|师|사단|дивиз",
        "armies|army corps|corps|個軍|个军|군단|корпус|армии|армий",
        "strength|strong|men remained|men still|troops|兵力|萬人|万人|駐軍|병력|численн",
        "artillery|炮兵|포병|артилл",
        "railway|鐵道|铁道|철도|железнодорож",
        "anti-aircraft|高射|고사포|зенит",
        "public-secur|security division|公安|공안",
        "secret|秘密|비밀|тайн|секрет",
        "detain|insult|扣|侮辱|구금|задерж",
        "kill|injur|casualt|dead|死|傷|伤|사상|убит|ранен",
        "rape|強姦|强奸|강간|изнасил",
        "tree|樹|树|나무|дерев",
        "fell|cut down|砍|벌목|вырубк",
        "crop|harvest|莊稼|庄稼|收割|농작물|урож|посев",
        "weed|鋤|除草|제초|прополк",
        "plant|sow|sown|種|种|심|посад",
        "dike|dyke|embank|堤|제방|дамб",
        "canal|ditch|渠|수로|канал",
        "bridge|橋|桥|다리|교량|мост",
        "road|公路|道路|도로|дорог",
        "room|house|房|방|комнат",
        "goods|material|worth|value|物資|物资|總值|价值|물자|стоимост|имуществ",
        "keepsake|souvenir|gift|紀念品|纪念品|禮品|기념품|сувенир|подар",
        "sign|signat|簽名|签名|서명|подпис",
        "crowd|saw off|see off|farewell|歡送|欢送|送行|환송|провож",
        "purge|expel|清洗|開除|开除|숙청|чистк|исключ",
        "trial|tried|sentenc|審判|审判|判|재판|суд|приговор",
        "shot|execut|槍決|枪决|총살|расстрел",
        "imprison|prison|監禁|监禁|徒刑|투옥|заключ",
        "arrest|逮捕|체포|арест",
        "plot|conspir|coup|revolt|陰謀|阴谋|政變|政变|暴動|음모|заговор|мятеж",
        "faction|派別|派别|宗派|小集團|분파|종파|фракц",
        "congress|conference|plenum|代表大會|代表大会|代表會議|全會|대회|съезд|пленум|конференц",
        "committee|委員會|委员会|常委|위원회|комитет",
        "member|委員|委员|위원|член",
        "candidate|候補|候补|후보|кандидат",
        "partisan|guerril|游擊|游击|빨치산|партизан",
        "book|copies|書|书|冊|册|책|книг",
        "study room|研究室|연구실",
        "cult|崇拜|숭배|культ",
        "resident|華僑|华侨|화교",
        "approv|批准|승인|утверд|одобр",
        "correct|修改|修正|改定|수정|исправ",
        "draft|drew up|起草|擬定|拟定|작성|состав",
        "announc|宣布|公布|발표|объяв",
        "promis|pledg|assur|guarant|保證|保证|承諾|약속|обещ|гарант",
        "attitude|oppos|against|reject|refus|態度|态度|反對|反对|拒絕|태도|반대|против|отношени",
        "surpris|突然|意外|驚|놀|внезап|неожидан",
        "worr|misgiv|fear|擔心|担心|害怕|우려|опас",
        "open|開幕|开幕|召開|召开|개막|개최|откры",
        "attend|present|took part|participant|出席|參加|参加|참석|присутств|участв",
        "rule|article|規定|规定|條|규정|правил",
        "land|area|ground|畝|亩|坪|平米|土地|토지|земл|площад",
        "order|sequence|first|then|last|順序|顺序|先|順|순서|поряд",
        "more than once|many times|repeated|多次|여러 번|неоднократ",
        "first|第一|첫|перв",
        "second|第二|둘째|втор",
        "third|第三|셋째|трет",
        "twice|second talk|two talks|兩次|两次|두 번|дважды",
        "admit|confess|guilt|承認|承认|供認|供认|認罪|认罪|자백|призна",
        "accus|charge|指控|控告|罪名|고발|혐의|обвин",
        "criticis|by name|批判|批評|批评|點名|点名|비판|критик",
        "dismiss|撤職|撤职|撤銷|撤销|免職|免职|해임|смещ",
        "chairman|委員長|委员长|主席|위원장|председател",
        "deputies|deputy|副手|대리|заместител",
        "armed|武裝|武装|무장|вооруж",
        "speech|speak|spoke|發言|发言|講話|讲话|발언|연설|речь|выступ",
        "handed|hand over|移交|轉交|转交|交給|交给|전달|переда|вручи",
        "barracks|quarters|營房|营房|병영|казарм",
        "friend|友好|友誼|友谊|우호|친선|дружб|дружеск",
        "satisf|pleased|滿意|满意|만족|довол|удовлетвор",
        "americans|united states|美國|美国|美軍|美军|미국|미군|американ|сша",
        "election|選舉|选举|선거|выборы",
        "reduc|裁軍|裁军|削減|削减|감축|сокра",
        "condition|條件|条件|조건|услов",
        "one-sided|片面|일방적|односторон",
        "prestige|威信|聲望|声望|위신|авторитет|престиж",
        "chosen|chose|挑選|挑选|선택|выбра",
        "nationality|citizenship|國籍|国籍|국적|граждан",
        "fault|mistake|error|錯誤|错误|缺點|缺点|잘못|ошиб",
        "decide|decision|決定|决定|결정|решен|реши",
        "begin|began|start|開始|开始|시작|начал|начин",
        "ended|ends|complet|finish|結束|结束|完成|완료|законч|заверш",
        "inform|notif|通報|通报|通知|告知|통보|сообщ|уведом",
        "headquarter|總部|总部|指揮部|指挥部|사령부|штаб",
        "foreign|外國|外国|외국|иностран",
        "support|支持|지지|поддерж",
        "answerable|respons|責任|责任|책임|ответствен",
        "publish|publication|刊登|發表|发表|게재|опублик",
        "hostile|enem|敵對|敌对|敵人|敌人|적대|враг|враждеб",
        "counter-revol|反革命|반혁명|контрреволюц",
        "anti-party|反黨|反党|반당|антипартийн",
        "provok|挑釁|挑衅|도발|провок",
        "welcom|歡迎|欢迎|환영|приветств",
        "ambassador|大使|대사|посол|посла|послу|послом",
        "government|政府|정부|правительств",
        "young|年輕|年轻|젊은|молод",
        "technocrat|technician|技術|技术|기술|техни",
        "leader|領袖|领袖|領導人|领导人|지도자|лидер|руковод|вожд",
        "moved to|settled in|安置|定居|이주|정착|посел|пересел",
        "gathered|集中|모였|собра",
        "affairs|事務|事务|사무|дела|делах",
        "unfounded|made up|羅織|罗织|捏造|날조|сфабрик",
        "soldiers|戰士|战士|官兵|병사|солдат|боец|бойц"
    };

    /** Before a concept, so that it is no word of a text. */
    static final String SIGN = "§";

    private static final Map<String, List<String>> BY_BEGINNING = new HashMap<>();
    private static final Map<Character, List<Row>> OTHERS = new HashMap<>();
    private static final int KEY = 2;

    /** A word of another script, or of several words, with its concept. */
    private record Row(String word, String concept) {}

    static {
        for (String row : ROWS) {
            String[] words = row.split("\\|");
            for (String word : words) {
                boolean oneWord = word.charAt(0) < '\u2e80' && word.indexOf(' ') < 0 && word.indexOf('-') < 0;
                if (oneWord) {
                    BY_BEGINNING
                            .computeIfAbsent(word.substring(0, KEY), key -> new ArrayList<>())
                            .add(word + "|" + words[0]);
                } else {
                    OTHERS.computeIfAbsent(word.charAt(0), key -> new ArrayList<>())
                            .add(new Row(word, words[0]));
                }
            }
        }
    }

    private Concepts() {}

    /** Adds the concepts of a folded text, each as {@code §} and its first word. */
    static void addOf(String folded, Set<String> words) {
        for (int i = 0; i < folded.length(); i++) {
            for (Row row : OTHERS.getOrDefault(folded.charAt(i), List.of())) {
                if (folded.startsWith(row.word(), i)) {
                    words.add(SIGN + row.concept());
                }
            }
        }
    }

    /** Adds the concepts of a word. */
    static void addOfWord(String word, Set<String> words) {
        if (word.length() >= KEY) {
            for (String entry : BY_BEGINNING.getOrDefault(word.substring(0, KEY), List.of())) {
                int bar = entry.indexOf('|');
                if (word.startsWith(entry.substring(0, bar))) {
                    words.add(SIGN + entry.substring(bar + 1));
                }
            }
        }
    }
}
