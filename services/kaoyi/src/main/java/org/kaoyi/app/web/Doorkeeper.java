package org.kaoyi.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import org.kaoyi.app.cluster.ClusterToken;
import org.kaoyi.app.cluster.RemoteRecorder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whoever is not to be answered, before anything else is looked at: peers from elsewhere where nobody is asked who they are, and
 * pages of other sites whose name was made to lead here (DNS rebinding), which a browser tells by the {@code Host} that it was asked for.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Doorkeeper extends OncePerRequestFilter {
    private final Listening listening;
    private final ClusterMembers members;

    /** @param members processes of the same ledger, which may come from anywhere to one door */
    Doorkeeper(Listening listening, ClusterMembers members) {
        this.listening = listening;
        this.members = members;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String peer = request.getRemoteAddr();
        if (isOfTheCluster(request)) {
            chain.doFilter(request, response);
        } else if (!listening.answers(InetAddress.getByName(peer))) {
            refuse(
                    response,
                    "Kaoyi answers its own machine only, and this request comes from " + peer
                            + ". Publish the container's port on 127.0.0.1.");
        } else if (!listening.names().contains(host(request))) {
            refuse(
                    response,
                    listening.isForAll()
                            ? "Kaoyi is not known by this name. Whoever runs it gives the name by --public-url."
                            : "Kaoyi answers its own machine only, under the names 127.0.0.1 and localhost.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOfTheCluster(HttpServletRequest request) {
        return request.getRequestURI().equals(RemoteRecorder.DOOR)
                && members.know(request.getHeader(ClusterToken.HEADER));
    }

    private static String host(HttpServletRequest request) {
        return request.getServerName().toLowerCase(Locale.ROOT);
    }

    private static void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((sentence + "\n").getBytes(UTF_8));
    }
}
