package org.kaoyi.readingroom.access;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Set;
import org.kaoyi.readingroom.access.token.Order;
import org.kaoyi.readingroom.access.token.Tokens;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * The server of the other tests, behind a chain of filters that asks who comes. The chain has a small context of its own over the one that
 * all tests share, so that no second server and no second database are started.
 */
final class AskingServer implements AutoCloseable {
    /** The beans that it takes the place of, in {@link org.kaoyi.readingroom.ReadingRoomServer}. */
    private static final String SETTINGS = "nobodyIsAsked";

    private static final String TOKENS = "tokens";

    private final WebApplicationContext room;
    private final AnnotationConfigWebApplicationContext chain = new AnnotationConfigWebApplicationContext();

    AskingServer(WebApplicationContext room, AccessSettings settings) {
        this(room, settings, room.getBean(Tokens.class));
    }

    /** @param tokens in place of those of the shared server */
    AskingServer(WebApplicationContext room, AccessSettings settings, Tokens tokens) {
        this.room = room;
        chain.setParent(room);
        chain.setServletContext(room.getServletContext());
        chain.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton(SETTINGS, settings);
            beans.registerSingleton(TOKENS, tokens);
        });
        chain.register(AccessConfiguration.class);
        chain.refresh();
    }

    static AccessSettings byToken() {
        return new AccessSettings(Auth.TOKEN, null, null);
    }

    /** What comes through the chain is answered by the controllers. */
    MockMvc answering() {
        return built().build();
    }

    /** What comes through the chain is answered by the filters given. */
    MockMvc answeredBy(Filter... behind) {
        return built().addFilters(behind).build();
    }

    private DefaultMockMvcBuilder built() {
        return MockMvcBuilders.webAppContextSetup(room)
                .addFilters(chain.getBean("springSecurityFilterChain", Filter.class));
    }

    /** A new token of these roles. */
    Tokens.Made token(String holder, Role... roles) {
        return room.getBean(Tokens.class).make(new Order(holder, Set.of(roles), "", "test", Duration.ofDays(1)));
    }

    @Override
    public void close() {
        chain.close();
    }
}
