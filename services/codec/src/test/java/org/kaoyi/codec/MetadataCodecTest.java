package org.kaoyi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetadataCodecTest {
    private final MetadataCodec codec = new MetadataCodec();

    @Test
    void whoAndByWhatComesBackAndWhatIsNotKnownIsAbsent() {
        Metadata metadata = new Metadata("李", "import", "corpus-1957", null);

        byte[] bytes = codec.encode(metadata);

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":\"李\",\"importId\":\"corpus-1957\",\"via\":\"import\"}");
        assertThat(codec.decode(bytes)).isEqualTo(metadata);
    }

    @Test
    void whatALaterProgramAddsIsLeftAlone() {
        byte[] later = "{\"actor\":\"a\",\"project\":\"p\",\"via\":\"page\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(codec.decode(later)).isEqualTo(new Metadata("a", "page", null, null));
    }

    @Test
    void damagedMetadataAreRefused() {
        assertThatThrownBy(() -> codec.decode("{\"actor\":\"a\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining("Metadata")
                .hasMessageContaining("via");
        assertThatThrownBy(() -> codec.decode("null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UndecodableEvent.class);
        assertThatThrownBy(() -> codec.encode(new Metadata("a\u0000", "page", null, null)))
                .isInstanceOf(UnwritableEvent.class)
                .hasMessageContaining("actor: contains U+0000");
    }
}
