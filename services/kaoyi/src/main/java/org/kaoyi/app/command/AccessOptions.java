package org.kaoyi.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.claims.Labelled;
import org.kaoyi.readingroom.access.AccessSettings;
import org.kaoyi.readingroom.access.Auth;
import picocli.CommandLine.Option;

/** Who is let in, and how it is known who he is. */
final class AccessOptions {
    @Option(
            names = "--auth",
            paramLabel = "HOW",
            defaultValue = "${env:KAOYI_AUTH:-none}",
            description =
                    "none: nobody is asked who they are, on this machine only. token: by personal tokens (kaoyi token). oidc: at an OpenID Connect provider, and by tokens ($KAOYI_AUTH; default: none).")
    private String auth = "";

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "${env:KAOYI_ADDRESS:-}",
            description =
                    "Address of this machine to listen to; another than the loopback needs --auth token or oidc ($KAOYI_ADDRESS; default: 127.0.0.1).")
    private String address = "";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:KAOYI_PUBLIC_URL:-}",
            description =
                    "Under which people reach the server, where a proxy with TLS stands before it: https://kaoyi.example.org ($KAOYI_PUBLIC_URL).")
    private String publicUrl = "";

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            defaultValue = "${env:KAOYI_OIDC_ISSUER:-}",
            description = "The OpenID Connect provider, as it names itself ($KAOYI_OIDC_ISSUER).")
    private String issuer = "";

    @Option(
            names = "--oidc-client",
            paramLabel = "ID",
            defaultValue = "${env:KAOYI_OIDC_CLIENT:-}",
            description = "This server's name there; JWTs must be made out to it ($KAOYI_OIDC_CLIENT).")
    private String client = "";

    @Option(
            names = "--oidc-secret-file",
            paramLabel = "FILE",
            defaultValue = "${env:KAOYI_OIDC_SECRET_FILE:-}",
            description = "File with the secret that goes with it ($KAOYI_OIDC_SECRET_FILE).")
    private String secretFile = "";

    @Option(
            names = "--oidc-roles-claim",
            paramLabel = "CLAIM",
            defaultValue = "${env:KAOYI_OIDC_ROLES_CLAIM:-roles}",
            description =
                    "Claim that lists somebody's roles, such as roles or realm_access.roles ($KAOYI_OIDC_ROLES_CLAIM; default: roles).")
    private String rolesClaim = "";

    @Option(
            names = "--oidc-roles-prefix",
            paramLabel = "TEXT",
            defaultValue = "${env:KAOYI_OIDC_ROLES_PREFIX:-}",
            description =
                    "Before each role there, such as kaoyi- in kaoyi-editor ($KAOYI_OIDC_ROLES_PREFIX; default: none).")
    private String rolesPrefix = "";

    @Option(
            names = "--oidc-name-claim",
            paramLabel = "CLAIM",
            defaultValue = "${env:KAOYI_OIDC_NAME_CLAIM:-sub}",
            description =
                    "Claim that says who somebody is, for ever and to nobody else; events name him so ($KAOYI_OIDC_NAME_CLAIM; default: sub).")
    private String nameClaim = "";

    /** Null for the usual one. */
    @Nullable
    String address() {
        return address.isBlank() ? null : address.strip();
    }

    /** @throws CannotProceed when the options do not go together */
    AccessSettings settings() {
        Auth how = Labelled.of(Auth.class, auth.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CannotProceed.usage(
                        "--auth takes %s, and not \"%s\".".formatted(Labelled.all(Auth.class), auth)));
        if (how == Auth.NONE && !publicUrl.isBlank()) {
            throw CannotProceed.usage(
                    "--public-url is for a server that others reach, and with --auth none nobody is asked who they are. Give --auth token or oidc.");
        }
        if (how != Auth.OIDC && !(issuer + client + secretFile).isBlank()) {
            throw CannotProceed.usage("What begins with --oidc is for --auth oidc.");
        }
        return new AccessSettings(how, publicAddress(), how == Auth.OIDC ? provider() : null);
    }

    private @Nullable URI publicAddress() {
        if (publicUrl.isBlank()) {
            return null;
        }
        URI given = address("--public-url", publicUrl);
        String path = given.getPath();
        if (path != null && !path.isEmpty() && !path.equals("/")) {
            throw CannotProceed.usage(
                    "--public-url takes an address without a path, such as https://kaoyi.example.org: pages name each other from the root.");
        }
        return URI.create(given.getScheme() + "://" + given.getRawAuthority());
    }

    private AccessSettings.Provider provider() {
        if (issuer.isBlank() || client.isBlank() || secretFile.isBlank()) {
            throw CannotProceed.usage("--auth oidc needs --oidc-issuer, --oidc-client and --oidc-secret-file.");
        }
        URI at = address("--oidc-issuer", issuer);
        if (!"https".equals(at.getScheme()) && !isLoopback(at)) {
            throw CannotProceed.usage(
                    "--oidc-issuer must begin with https://: whoever can alter what the provider says can be anybody here.");
        }
        return new AccessSettings.Provider(
                URI.create(issuer.strip()),
                client.strip(),
                secret(),
                rolesClaim.strip(),
                rolesPrefix.strip(),
                nameClaim.strip());
    }

    private static boolean isLoopback(URI at) {
        try {
            return InetAddress.getByName(at.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String secret() {
        try {
            String secret = Files.readString(Path.of(secretFile.strip()), UTF_8).strip();
            if (!secret.isEmpty()) {
                return secret;
            }
        } catch (IOException e) {
            throw CannotProceed.usage("The file %s, named by --oidc-secret-file, can not be read (%s)."
                    .formatted(secretFile, FileTrouble.in(e)));
        }
        throw CannotProceed.usage("The file %s, named by --oidc-secret-file, is empty.".formatted(secretFile));
    }

    private static URI address(String option, String text) {
        try {
            URI address = URI.create(text.strip());
            if (address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawUserInfo() == null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below, together with what is an address of something else
        }
        throw CannotProceed.usage(
                "%s takes an address such as https://kaoyi.example.org, and not \"%s\".".formatted(option, text));
    }
}
