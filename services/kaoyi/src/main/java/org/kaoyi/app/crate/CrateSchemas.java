package org.kaoyi.app.crate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schemas of a crate, so that whoever opens it can read its log without this program. */
final class CrateSchemas {
    private CrateSchemas() {}

    static void write(CrateFile crate) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> schemas = new ArrayList<>();
        for (String folder : List.of("schemas/*.*", "schemas/events/*.*")) {
            schemas.addAll(Arrays.asList(resolver.getResources("classpath:" + folder)));
        }
        schemas.sort(Comparator.comparing(CrateSchemas::path));
        for (Resource each : schemas) {
            String path = path(each);
            String format = path.endsWith(".json") ? "application/schema+json" : "text/markdown";
            crate.add(path, "How it is written: " + each.getFilename(), format, to -> {
                try (var in = each.getInputStream()) {
                    in.transferTo(to);
                }
            });
        }
    }

    private static String path(Resource schema) {
        try {
            String address = schema.getURL().toString();
            return address.substring(address.lastIndexOf("/" + CrateLayout.SCHEMAS) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
