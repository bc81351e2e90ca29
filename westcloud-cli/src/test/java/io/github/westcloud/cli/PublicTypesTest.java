package io.github.westcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.support.PublicTypes;
import org.junit.jupiter.api.Test;

/** Every public type is a promise: none appears without a line in {@code public-types.txt}, which a reader can review. */
class PublicTypesTest {

    @Test
    void theListNamesEveryPublicType() {
        assertThat(PublicTypes.around(Main.class)).isEqualTo(PublicTypes.listed(getClass(), "/public-types.txt"));
    }
}
