package org.kaoyi.projections.feed;

import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's token store on the table of our migration. */
final class ProjectionTokens {
    private ProjectionTokens() {}

    /** @param node names this process; a process that starts again under the same name takes its tokens up at once */
    static TokenStore on(DataSource dataSource, String node) {
        DataSource joined = new TransactionAwareDataSourceProxy(dataSource);
        TokenSchema schema = TokenSchema.builder()
                .setTokenTable("projection_token")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(joined::getConnection)
                .serializer(tokenSerializer())
                .schema(schema)
                .contentType(byte[].class)
                .nodeId(node)
                .build();
    }

    /** A replay token names the class of the token inside; only Axon's own may be named there. */
    private static Jackson3Serializer tokenSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }
}
