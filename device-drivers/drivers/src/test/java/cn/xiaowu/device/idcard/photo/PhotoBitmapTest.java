package cn.xiaowu.device.idcard.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoBitmapTest {
    private final byte[] file = StandInDecoder.picture(new byte[] {'W', 'L', 3, 4, 5});

    @Test
    void aFileOfTheRightSizeAndHeaderIsAPhoto() {
        assertThat(file).hasSize(38_862);
        assertThat(PhotoBitmap.of(file).orElseThrow().file()).isEqualTo(file);
    }

    @Test
    void rowsMayGoFromTopToBottom() {
        file[22] = -126;
        file[23] = file[24] = file[25] = -1;

        assertThat(PhotoBitmap.of(file)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 14, 18, 19, 22, 24, 26, 28, 30, 33})
    void aFileWithAnyOtherHeaderIsNone(int offset) {
        file[offset] ^= 0x10;

        assertThat(PhotoBitmap.of(file)).isEmpty();
    }

    @Test
    void aShorterFileIsNone() {
        assertThat(PhotoBitmap.of(new byte[0])).isEmpty();
        assertThat(PhotoBitmap.of(Arrays.copyOf(file, file.length - 1))).isEmpty();
    }

    @Test
    void wipingLeavesNothingOfIt() {
        PhotoBitmap photo = PhotoBitmap.of(file).orElseThrow();

        photo.wipe();

        assertThat(photo.file()).containsOnly(0);
        assertThat(photo).hasToString("PhotoBitmap[102x126]");
    }

    @Test
    void withoutADecoderTheBlockStaysRaw() {
        byte[] block = new byte[WltPhotoDecoder.BLOCK_BYTES];
        assertThat(WltPhotoDecoder.NONE.decode(block)).isEqualTo(new PhotoDecoding.NoPhoto());

        block[0] = 'W';
        block[1] = 'L';
        assertThat(WltPhotoDecoder.NONE.decode(block)).isEqualTo(new PhotoDecoding.Undecoded());
    }
}
