package org.kaoyi.app.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.cluster.ClusterToken;

/** Who belongs to the cluster: whoever shows its token, and nobody where there is none. */
record ClusterMembers(Optional<ClusterToken> token) {
    boolean know(@Nullable String shown) {
        return token.map(known -> known.fits(shown)).orElse(false);
    }
}
