package org.orderly.maintenance.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.http.Problem;

/** Photos as they are kept. */
class PhotoTest {

    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;
    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    static Stream<Arguments> taken() {
        BufferedImage picture = CameraPhoto.picture(WIDTH, HEIGHT);
        return Stream.of(
                Arguments.of(FileKind.JPEG, CameraPhoto.jpeg(picture, 6), FileKind.JPEG),
                Arguments.of(FileKind.PNG, CameraPhoto.png(picture), FileKind.PNG),
                Arguments.of(FileKind.WEBP, CameraPhoto.webp(), FileKind.PNG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void nothing_that_a_camera_adds_is_kept(FileKind kind, byte[] given, FileKind kept) throws Exception {
        assertThat(FileKind.of(given)).contains(kind);
        assertThat(new String(given, StandardCharsets.ISO_8859_1)).contains(CameraPhoto.SECRET);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(given))
                        .containsDirectoryOfType(GpsDirectory.class))
                .isTrue();
        Photo photo = Photo.of(kind, given);
        assertThat(FileKind.of(photo.content())).contains(photo.kind());
        assertThat(photo.kind().isPhoto()).isTrue();
        assertThat(kind == FileKind.WEBP || photo.kind() == kept).isTrue();
        for (byte[] handedOut : new byte[][] {photo.content(), photo.small()}) {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(handedOut));
            assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            assertThat(metadata.getDirectoriesOfType(XmpDirectory.class)).isEmpty();
            assertThat(new String(handedOut, StandardCharsets.ISO_8859_1)).doesNotContain(CameraPhoto.SECRET);
        }
    }

    /** EXIF says at which side of the scene the first row and the first column of the stored pixels are. */
    @ParameterizedTest(name = "held as EXIF {0}")
    @CsvSource({
        "1, left top, right top",
        "2, right top, left top",
        "3, right bottom, left bottom",
        "4, left bottom, right bottom",
        "5, left top, left bottom",
        "6, right top, right bottom",
        "7, right bottom, right top",
        "8, left bottom, left top",
        "0, left top, right top",
        "9, left top, right top",
    })
    void a_photo_is_kept_upright(int orientation, String red, String blue) throws IOException {
        BufferedImage stored = CameraPhoto.picture(WIDTH, HEIGHT);
        paint(stored, 0, 0, RED);
        paint(stored, WIDTH - 16, 0, BLUE);
        BufferedImage upright = read(
                Photo.of(FileKind.JPEG, CameraPhoto.jpeg(stored, orientation)).content());
        boolean turned = orientation >= 5 && orientation <= 8;
        assertThat(upright.getWidth()).isEqualTo(turned ? HEIGHT : WIDTH);
        assertThat(upright.getHeight()).isEqualTo(turned ? WIDTH : HEIGHT);
        assertThat(corner(upright, red) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(corner(upright, blue) & 0xFF).isGreaterThan(200);
    }

    @Test
    void a_small_picture_has_the_same_shape_and_is_never_made_larger() throws IOException {
        BufferedImage small = read(Photo.of(FileKind.PNG, CameraPhoto.encoded(CameraPhoto.picture(1200, 300), "png"))
                .small());
        assertThat(small.getWidth()).isEqualTo(Photo.SMALL);
        assertThat(small.getHeight()).isEqualTo(Photo.SMALL / 4);
        BufferedImage tiny = read(Photo.of(FileKind.JPEG, CameraPhoto.encoded(CameraPhoto.picture(10, 20), "jpeg"))
                .small());
        assertThat(tiny.getHeight()).isEqualTo(20);
        BufferedImage line = read(Photo.of(FileKind.PNG, CameraPhoto.encoded(CameraPhoto.picture(5000, 1), "png"))
                .small());
        assertThat(line.getHeight()).isEqualTo(1);
    }

    @Test
    void what_one_sees_through_stays_so() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Photo photo = Photo.of(FileKind.PNG, CameraPhoto.encoded(clear, "png"));
        assertThat(read(photo.content()).getRGB(5, 5) >>> 24).isZero();
        assertThat(read(photo.small()).getRGB(5, 5) & 0xFF).isGreaterThan(250);
    }

    static Stream<Arguments> broken() {
        byte[] jpeg = CameraPhoto.encoded(CameraPhoto.picture(200, 200), "jpeg");
        byte[] png = CameraPhoto.encoded(CameraPhoto.picture(200, 200), "png");
        return Stream.of(
                Arguments.of("a beginning and then words", FileKind.JPEG, begun(jpeg, 3)),
                Arguments.of("a beginning and then words", FileKind.PNG, begun(png, 8)),
                Arguments.of("a head and then words", FileKind.PNG, begun(png, 33)),
                Arguments.of("half of it", FileKind.JPEG, Arrays.copyOf(jpeg, jpeg.length / 2)),
                Arguments.of("half of it", FileKind.PNG, Arrays.copyOf(png, png.length / 2)),
                Arguments.of("half of it", FileKind.WEBP, Arrays.copyOf(CameraPhoto.webp(), 40)));
    }

    private static byte[] begun(byte[] photo, int length) {
        byte[] words = " <script>alert(1)</script> ".repeat(20).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(length + words.length)
                .put(photo, 0, length)
                .put(words)
                .array();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("broken")
    void what_begins_like_a_photo_and_is_none_is_refused(String what, FileKind kind, byte[] given) {
        assertThat(FileKind.of(given)).contains(kind);
        assertThatThrownBy(() -> Photo.of(kind, given))
                .as(what)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400))
                .hasMessageContaining("photo");
    }

    /** 60,000 x 60,000 in a few bytes: refused by what its head says, before anything of it is drawn. */
    @Test
    void a_small_file_of_very_many_pixels_is_refused_before_it_is_drawn() {
        byte[] png = CameraPhoto.encoded(CameraPhoto.picture(8, 8), "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertThatThrownBy(() -> Photo.of(FileKind.PNG, png))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("3,600,000,000 pixels");
    }

    private static void paint(BufferedImage picture, int left, int top, int color) {
        for (int x = left; x < left + 16; x++) {
            for (int y = top; y < top + 16; y++) {
                picture.setRGB(x, y, color);
            }
        }
    }

    private static int corner(BufferedImage picture, String where) {
        int x = where.startsWith("left") ? 4 : picture.getWidth() - 5;
        int y = where.endsWith("top") ? 4 : picture.getHeight() - 5;
        return picture.getRGB(x, y);
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }
}
