package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.Problem;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.contract.ProvisioningJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;

/// Requests to the provisioning server and its answers, over one TLS identity.
final class Exchange implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final URI server;
    private final HttpClient client;

    Exchange(URI server, SSLContext tls) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_LIMIT)
                .build();
    }

    /// An answer, with its body read to the end.
    ///
    /// @param status HTTP status
    /// @param etag its `ETag`, empty if it has none
    /// @param body at most 256 KiB
    record Answer(int status, String etag, byte[] body) {}

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER_LIMIT);
    }

    /// Sends a request.
    ///
    /// @throws AgentException if there is no answer, or it is a refusal
    Answer send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] body = in.readNBytes(LARGEST_ANSWER);
                String etag = response.headers().firstValue("ETag").orElse("");
                return accepted(new Answer(response.statusCode(), etag, body));
            }
        } catch (SSLException e) {
            throw new AgentException(
                    ExitCode.UNTRUSTED,
                    server + " is not a server that the root certificate vouches for: " + e.getMessage(),
                    e);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new AgentException(ExitCode.UNREACHABLE, server + " can't be reached: " + why, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentException(ExitCode.UNREACHABLE, "stopped while waiting for " + server, e);
        }
    }

    private Answer accepted(Answer answer) {
        if (answer.status() == 200 || answer.status() == 304) {
            return answer;
        }
        throw AgentException.refused(problem(answer));
    }

    private Problem problem(Answer answer) {
        try {
            return ProvisioningJson.mapper().readValue(answer.body(), Problem.class);
        } catch (JacksonException e) {
            return Problem.of(ProblemCode.UNKNOWN, server + " answered " + answer.status());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
