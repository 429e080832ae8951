package cn.xiaowu.bridge.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Keeps blobs in an object store that speaks S3, each as one object: it is there as a whole or not at all. For use by
/// any thread.
final class S3BlobStore implements BlobStore {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final int BEYOND_THE_END = 416;

    private final S3Client client;
    private final S3Place place;

    private S3BlobStore(S3Client client, S3Place place) {
        this.client = client;
        this.place = place;
    }

    /// One for as long as the program lives. Asks nothing of the store yet.
    static S3BlobStore at(S3Place place) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(place.region()))
                .credentialsProvider(credentials(place.credentials()))
                // Many stores know no checksums at the end of a request; recordings have hashes of their own.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(SILENCE));
        if (place.endpoint() != null) {
            client.endpointOverride(place.endpoint()).forcePathStyle(true);
        }
        return new S3BlobStore(client.build(), place);
    }

    private static AwsCredentialsProvider credentials(@Nullable Path file) {
        if (file == null) {
            return DefaultCredentialsProvider.builder().build();
        }
        return ProfileCredentialsProvider.builder()
                .profileFile(ProfileFile.builder()
                        .content(file)
                        .type(ProfileFile.Type.CREDENTIALS)
                        .build())
                .profileName("default")
                .build();
    }

    /// The file goes only after the store has all of it.
    @Override
    public void put(String name, Path file) throws IOException {
        put(name, RequestBody.fromFile(file));
        Files.delete(file);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        put(name, RequestBody.fromBytes(content));
    }

    private void put(String name, RequestBody body) throws IOException {
        try {
            client.putObject(request -> request.bucket(place.bucket()).key(key(name)), body);
        } catch (SdkException e) {
            throw failed(name, e);
        }
    }

    @Override
    public InputStream open(String name, long from) throws IOException {
        try {
            return new S3Stream(client.getObject(request -> {
                request.bucket(place.bucket()).key(key(name));
                if (from > 0) {
                    request.range("bytes=" + from + "-");
                }
            }));
        } catch (S3Exception e) {
            if (e.statusCode() == BEYOND_THE_END) {
                return InputStream.nullInputStream();
            }
            throw failed(name, e);
        } catch (SdkException e) {
            throw failed(name, e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(place.bucket()).key(key(name)));
        } catch (SdkException e) {
            throw failed(name, e);
        }
    }

    @Override
    public long size(String name) throws IOException {
        try {
            return client.headObject(request -> request.bucket(place.bucket()).key(key(name)))
                    .contentLength();
        } catch (SdkException e) {
            throw failed(name, e);
        }
    }

    private String key(String name) {
        return place.prefix() + BlobName.checked(name);
    }

    private static IOException failed(String name, SdkException e) {
        if (e instanceof S3Exception answer && answer.statusCode() == NOT_FOUND) {
            var missing = new NoSuchFileException(name);
            missing.initCause(e);
            return missing;
        }
        return new IOException("the object store failed: " + e.getMessage(), e);
    }
}
