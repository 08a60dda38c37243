package org.kaoyi.readingroom.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes any list as one JSON object a line ({@code application/x-ndjson}), for programs that take it in as it comes. */
final class LinesOfJson extends AbstractHttpMessageConverter<Collection<?>> {
    private final JsonMapper json;

    /** @param json as lists are written elsewhere */
    LinesOfJson(JsonMapper json) {
        super(MediaType.APPLICATION_NDJSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Collection.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Collection<?> readInternal(Class<? extends Collection<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("lists are only written by lines", input);
    }

    @Override
    protected void writeInternal(Collection<?> list, HttpOutputMessage output) throws IOException {
        OutputStream out = output.getBody();
        for (Object each : list) {
            out.write(json.writeValueAsBytes(each));
            out.write('\n');
        }
    }
}
