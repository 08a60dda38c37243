package org.kaoyi.ledger.sequencing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who asked to be woken after an append in this process. */
public final class WakeUps {
    private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    /** Adds a subscriber; it must not block. Closing what is returned removes it. */
    public AutoCloseable subscribe(Runnable wakeUp) {
        Subscription subscription = new Subscription(wakeUp);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    /** Wakes everybody. One that fails is logged and does not keep the log from going on; its owner polls as well. */
    public void fire() {
        for (Subscription subscription : subscriptions) {
            try {
                subscription.wakeUp().run();
            } catch (RuntimeException e) {
                LOG.warn("a subscriber of the log failed when it was woken", e);
            }
        }
    }

    /** Not a record: one runnable may subscribe twice, and each subscription is closed by itself. */
    private static final class Subscription {
        private final Runnable wakeUp;

        Subscription(Runnable wakeUp) {
            this.wakeUp = wakeUp;
        }

        Runnable wakeUp() {
            return wakeUp;
        }
    }
}
