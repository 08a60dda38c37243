package org.kaoyi.claims.value.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.value.Audience;
import org.kaoyi.claims.value.InitiativeValue;
import org.kaoyi.claims.value.Joining;
import org.kaoyi.claims.value.ReadResult;
import org.kaoyi.claims.value.ReadResult.Refused;
import org.kaoyi.claims.value.ReadResult.UnknownName;
import org.kaoyi.claims.value.ValueContext;
import org.kaoyi.claims.value.wording.WordTable;
import org.kaoyi.claims.value.wording.Wording;

/** Reads initiatives: {@code proposed: Mao + Kim}, {@code proposed [visit]: Mao (confidential)}. */
final class InitiativeReader {
    private static final String EXAMPLE =
            "proposed: Mao · proposed: Mao + Kim · proposed: Mao | Kim · proposed [visit]: Mao > Kim (confidential)";
    private static final Map<Character, Joining> JOININGS =
            Map.of('+', Joining.JOINT, '|', Joining.CONVERGENT, '>', Joining.STAGED);
    private static final WordTable<Audience> AUDIENCES = new WordTable<>(Map.ofEntries(
            Map.entry("(public)", Audience.PUBLIC),
            Map.entry("(公開)", Audience.PUBLIC),
            Map.entry("(公开)", Audience.PUBLIC),
            Map.entry("(공개)", Audience.PUBLIC),
            Map.entry("(публично)", Audience.PUBLIC),
            Map.entry("(internal)", Audience.INTERNAL),
            Map.entry("(內部)", Audience.INTERNAL),
            Map.entry("(内部)", Audience.INTERNAL),
            Map.entry("(내부)", Audience.INTERNAL),
            Map.entry("(внутри)", Audience.INTERNAL),
            Map.entry("(confidential)", Audience.CONFIDENTIAL),
            Map.entry("(機密)", Audience.CONFIDENTIAL),
            Map.entry("(机密)", Audience.CONFIDENTIAL),
            Map.entry("(비밀)", Audience.CONFIDENTIAL),
            Map.entry("(конфиденциально)", Audience.CONFIDENTIAL)));

    private InitiativeReader() {}

    static ReadResult read(String wording, ValueContext context) {
        List<String> parts = Cells.split(wording, ':');
        if (parts.size() != 2 || parts.getFirst().isEmpty() || parts.getLast().isEmpty()) {
            return unreadable("An initiative needs an act, a colon, and agents");
        }
        String agents = Wording.compatible(parts.getLast());
        int opens = agents.lastIndexOf('(');
        WordTable.Entry<Audience> audience =
                opens < 0 ? null : AUDIENCES.longest(Wording.fold(agents.substring(opens)), 0);
        if (audience != null) {
            agents = agents.substring(0, opens).strip();
        }
        String named = agents;
        List<Character> joints = JOININGS.keySet().stream()
                .filter(joint -> Cells.split(named, joint).size() > 1)
                .toList();
        if (joints.size() > 1) {
            return new Refused("initiative-mixed", "Agents are joined in two different ways", EXAMPLE);
        }
        Joining joining = joints.isEmpty() ? Joining.SOLE : JOININGS.getOrDefault(joints.getFirst(), Joining.SOLE);
        List<AuthorityId> ids = new ArrayList<>();
        ReadResult failure = agents(agents, joints.isEmpty() ? '>' : joints.getFirst(), context, ids);
        return failure != null
                ? failure
                : acted(parts.getFirst(), ids, joining, audience == null ? null : audience.meaning());
    }

    /** Reads the agents into {@code ids}; returns the first result that is none, or null. */
    private static @Nullable ReadResult agents(String agents, char joint, ValueContext context, List<AuthorityId> ids) {
        for (String part : Cells.split(agents, joint)) {
            String name = Cells.unescape(part);
            if (name.isEmpty()) {
                return unreadable("An agent is missing");
            }
            List<AuthorityId> found = context.names().resolve(AuthorityKind.AGENT, null, name);
            if (found.size() != 1) {
                return new UnknownName(AuthorityKind.AGENT, name, found.size() > 1);
            }
            if (ids.contains(found.getFirst())) {
                return new Refused("initiative-repeats", "An agent is named twice", EXAMPLE);
            }
            ids.add(found.getFirst());
        }
        return null;
    }

    private static ReadResult acted(
            String worded, List<AuthorityId> agents, Joining joining, @Nullable Audience audience) {
        String act = Wording.fold(Cells.unescape(worded));
        String object = null;
        int bracket = act.indexOf('[');
        if (bracket >= 0) {
            object = act.endsWith("]")
                    ? act.substring(bracket + 1, act.length() - 1).strip()
                    : "";
            act = act.substring(0, bracket).strip();
            if (act.isEmpty() || object.isEmpty()) {
                return unreadable("Its object, in square brackets, or its act is missing");
            }
        }
        return ValueReader.understood(new InitiativeValue(act, agents, joining, object, audience));
    }

    private static Refused unreadable(String reason) {
        return new Refused("initiative-unreadable", reason, EXAMPLE);
    }
}
