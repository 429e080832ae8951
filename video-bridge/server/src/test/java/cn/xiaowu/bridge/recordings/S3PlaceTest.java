package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "s3://bucket, bucket, ''",
        "s3://bucket/, bucket, ''",
        "s3://bucket/a, bucket, a/",
        "s3://bucket/a/b//, bucket, a/b/"
    })
    void namesABucketAndWhatComesBeforeEachName(String text, String bucket, String prefix) {
        S3Place place = S3Place.parse(text, null, "us-east-1", null);

        assertThat(place.bucket()).isEqualTo(bucket);
        assertThat(place.prefix()).isEqualTo(prefix);
    }

    @Test
    void withoutABucketItIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> S3Place.parse("s3:///a", null, "us-east-1", null));
    }
}
