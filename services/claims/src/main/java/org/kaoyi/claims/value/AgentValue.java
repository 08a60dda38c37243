package org.kaoyi.claims.value;

import org.kaoyi.claims.authority.AuthorityId;

/** A person, party, state or other actor. */
public record AgentValue(AuthorityId agent) implements Value {
    @Override
    public ValueType type() {
        return ValueType.AGENT;
    }

    @Override
    public String display() {
        return agent.value();
    }
}
