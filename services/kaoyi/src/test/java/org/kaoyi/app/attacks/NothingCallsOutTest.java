package org.kaoyi.app.attacks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.io.ObjectInputStream;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.kaoyi.app.ProgramBuild;
import org.kaoyi.app.architecture.ModuleGraph;
import org.kaoyi.app.cluster.RemoteRecorder;
import org.kaoyi.app.web.DoorKnock;

/** What is imported or asked for makes the program fetch nothing and bring no object to life. */
class NothingCallsOutTest {
    @Test
    void only_the_local_door_and_the_cluster_are_knocked_at() {
        noClasses()
                .that()
                // The last reads the manifest of its own jar.
                .doNotBelongToAnyOf(DoorKnock.class, RemoteRecorder.class, ProgramBuild.class)
                .and()
                .resideOutsideOfPackage("org.kaoyi.testing..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(HttpClient.class, URLConnection.class, Socket.class)
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "getContent")
                .because(
                        "an address in a table, a text or a request is never fetched; whoever needs the network is named here")
                .check(ModuleGraph.CLASSES);
    }

    @Test
    void no_object_of_java_is_read_from_bytes_and_no_type_is_named_by_json() {
        noClasses()
                .that()
                // Of Axon's tokens, which lie in a table of ours, and of no other types than Axon's and ours.
                .doNotHaveFullyQualifiedName("org.kaoyi.projections.feed.ProjectionTokens")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("tools\\.jackson\\.databind\\.jsontype\\..*PolymorphicTypeValidator.*")
                .because("bytes from elsewhere become records of ours by their own readers only")
                .check(ModuleGraph.CLASSES);
    }
}
