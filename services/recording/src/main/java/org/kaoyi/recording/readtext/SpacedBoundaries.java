package org.kaoyi.recording.readtext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English and Russian: a full stop may end an abbreviation, and a capital letter may begin a name. */
final class SpacedBoundaries extends Boundaries {
    static final SpacedBoundaries ENGLISH = new SpacedBoundaries(
            // After these something always follows that they belong to.
            "dr mr mrs ms prof st gen col maj capt lt sgt adm sen rep gov rev hon pres e.g i.e cf viz vs al.s approx ca c"
                    + " ed eds trans tr messrs mt ft",
            // These belong to a number that follows.
            "p pp l ll n nn no nos vol vols fol fols fo f ff ch chs art arts sec para op ser col cols fig figs tab app bk pt"
                    + " doc docs f.o t yed khr d inv sig ms mss jan feb mar apr jun jul aug sep sept oct nov dec r.g",
            // These end a sentence where one begins after them.
            "etc al u.s u.s.s.r u.k u.n d.c inc ltd co jr sr a.m p.m ob ibid id ff b.c a.d d.p.r.k r.o.k p.r.c ph.d",
            "the he she it they we in on at a an but this that these those then there when after before however his her their"
                    + " its for if as by from no not what who i you while although since still thus so one two three both all"
                    + " neither nor only some many most such another each every to with under until during according among even"
                    + " yet later meanwhile here now our my where why how kim's mao's");

    static final SpacedBoundaries RUSSIAN = new SpacedBoundaries(
            "т.е т им тов тт гр г-н г-жа проф акад чл.-кор ген полк см ср напр т.н т.наз подп доц св о-в ул просп пл кв пос дер обл р-н"
                    + " ред сост пер авт",
            "с сс стр л лл д оп ф п т тт ч кн вып гл ст п.п № рис табл илл прим кор стб янв февр фев апр авг сент сен окт нояб дек"
                    + " ед ед.хр хр инв рук",
            "г гг в вв н.э т.д т.п др пр руб коп тыс млн млрд об изд экз чел км м кг га ч мин л.с и.о р",
            "в на он она оно они мы я это этот эта эти но и а затем потом после однако по при с со до за из от к для так как что когда"
                    + " если уже еще ещё также там здесь тогда тем все всё его ее её их кто где почему поэтому под во об о над между"
                    + " через сам сама ни не тот та те то другой вместе лишь только именно далее");

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}№][\\p{L}.\\-]*)\\.[)\\]”»\"]*\\s*$");
    private static final Pattern INITIAL = Pattern.compile("(?:^|[\\s(«“\"—–.])(\\p{Lu})\\.\\s*$");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:\\d{1,3}|[A-Za-zА-Яа-я])\\.\\s*$");
    private static final Pattern NUMBER = Pattern.compile("^[(\\[«“\"]?(?:№\\s*)?[\\dIVXLCDMХ]");
    private static final Pattern LOWER = Pattern.compile("^[(\\[«“\"‘]?\\p{Ll}");
    private static final Pattern GOES_ON = Pattern.compile("^\\s*(?:[,;:)—–]|- )");
    private static final Pattern FIRST_WORD = Pattern.compile("^[(\\[«“\"‘—–\\s]*([\\p{L}'’]+)");
    private static final Pattern DOTS = Pattern.compile("(?:\\.{3,}|…)[”»\")\\]]*\\s*$");
    private static final Pattern CLOSED = Pattern.compile("[.!?…][”»\"’)\\]]+\\s*$");
    /** “Why?” Kim asked. */
    private static final Pattern SAID = Pattern.compile(
            "^(?:\\p{Lu}[\\p{L}.\\-]*\\s+){1,3}(?:said|asked|replied|answered|wrote|added|exclaimed|told|remarked|noted)\\b");
    /** Three dots as one letter end no sentence by the general rules, and do before a capital. */
    private static final Pattern MISSED = Pattern.compile("…[”»\")\\]]*\\s+(?=[«“\"(]?\\p{Lu})");
    /** ll. 5–7ob. and л. 5–7об. */
    private static final Pattern VERSO = Pattern.compile("\\d\\s?(?:ob|об)\\.\\s*$");

    private final Set<String> never;
    private final Set<String> beforeNumber;
    private final Set<String> perhaps;
    private final Set<String> starters;

    private SpacedBoundaries(String never, String beforeNumber, String perhaps, String starters) {
        this.never = Set.of(distinct(never));
        this.beforeNumber = Set.of(distinct(beforeNumber));
        this.perhaps = Set.of(distinct(perhaps));
        this.starters = Set.of(distinct(starters));
    }

    private static String[] distinct(String words) {
        return java.util.Arrays.stream(words.split(" ")).distinct().toArray(String[]::new);
    }

    /** Whether a sentence in any script ends in the abbreviation of a citation, before its number: Op. 13 within Chinese. */
    static boolean endsInCitationWord(String sentence, String next) {
        String word = lastWord(sentence);
        return NUMBER.matcher(next.strip()).find()
                && (ENGLISH.beforeNumber.contains(word) || RUSSIAN.beforeNumber.contains(word));
    }

    @Override
    boolean isBoundary(String paragraph, int from, int end) {
        String sentence = paragraph.substring(from, end);
        String next = paragraph.substring(end).stripLeading();
        if (GOES_ON.matcher(next).find() && !next.startsWith("—") && !next.startsWith("–")) {
            return false;
        }
        if (CLOSED.matcher(sentence).find() && goesOnAfterQuotation(next)) {
            return false;
        }
        if (DOTS.matcher(sentence).find() && LOWER.matcher(next).find()) {
            return false;
        }
        if (NUMBERED.matcher(sentence).find()) {
            return false;
        }
        return !isInitial(sentence) && !isAbbreviation(sentence, next);
    }

    private static boolean goesOnAfterQuotation(String next) {
        return LOWER.matcher(next).find()
                || GOES_ON.matcher(next).find()
                || SAID.matcher(next).find();
    }

    private static boolean isInitial(String sentence) {
        Matcher initial = INITIAL.matcher(sentence);
        return initial.find()
                && !(initial.group(1).equals("I") && sentence.strip().endsWith(" I."));
    }

    private boolean isAbbreviation(String sentence, String next) {
        if (VERSO.matcher(sentence).find()) {
            return LOWER.matcher(next).find() || NUMBER.matcher(next).find();
        }
        String word = lastWord(sentence);
        boolean afterNumber = NUMBER.matcher(next).find();
        if (word.isEmpty()) {
            return false;
        }
        if (never.contains(word) || (beforeNumber.contains(word) && afterNumber)) {
            return true;
        }
        boolean known = perhaps.contains(word) || beforeNumber.contains(word);
        return known && (LOWER.matcher(next).find() || (perhaps.contains(word) && !beginsSentence(next)));
    }

    private boolean beginsSentence(String next) {
        Matcher first = FIRST_WORD.matcher(next);
        return !first.find() || starters.contains(first.group(1).toLowerCase(Locale.ROOT));
    }

    private static String lastWord(String sentence) {
        Matcher last = LAST_WORD.matcher(joined(sentence));
        return last.find() ? last.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** т. е. is one word. */
    private static String joined(String sentence) {
        return sentence.replaceAll("(?<=\\b\\p{L})\\. (?=\\p{Ll}{1,2}\\.)", ".");
    }

    @Override
    List<Integer> added(String paragraph) {
        return ends(MISSED, paragraph);
    }
}
