package cn.xiaowu.bridge.media;

import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Hearing;
import cn.xiaowu.bridge.calls.MediaListener;
import cn.xiaowu.bridge.calls.MediaPlane;
import cn.xiaowu.bridge.calls.Member;
import cn.xiaowu.bridge.calls.MeshMediaPlane;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.ice.IcePolicy;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkDirection;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.catalogue.Region;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// A media plane with whoever listens to it, without a bridge around it.
final class MediaBench implements MediaListener, AutoCloseable {
    static final String OFFER = "v=0\r\no=- 4711 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    static final Clerk WANG = new Clerk("wang", "王", new Region("330100", "杭州市"));
    static final Party CLERK = Party.of(WANG);
    static final Set<Hearing> TWO = Hearing.between(WANG);
    static final Party HELPER = new Party.ClerkPage("li.na");
    static final Set<Hearing> THREE = three();
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final CallId call = CallId.random();
    final MediaServers servers;
    final MediaPlane plane;
    private final List<MediaPlane.Delivery> said = new CopyOnWriteArrayList<>();
    private final List<CallLinks> lost = new CopyOnWriteArrayList<>();

    MediaBench(MediaChoice choice, Path state) {
        this(choice, state, Duration.ofSeconds(1));
    }

    /// @param grace for connections that break
    MediaBench(MediaChoice choice, Path state, Duration grace) {
        var ice = new IceServers(IcePolicy.STRAIGHT, null, InstantSource.system());
        servers = MediaServers.open(choice, state, InstantSource.system(), grace, null);
        plane = new KurentoMediaPlane(servers, new MeshMediaPlane(ice), ice);
        plane.listen(this);
    }

    private static Set<Hearing> three() {
        var helper = new Member(HELPER, Role.CO_CLERK);
        var lead = new Member(CLERK, Role.LEAD);
        Set<Hearing> all = new LinkedHashSet<>(TWO);
        for (Member one : List.of(Member.CITIZEN, lead)) {
            all.add(new Hearing(one, helper));
            all.add(new Hearing(helper, one));
        }
        return all;
    }

    static MediaBench with(Path state, FakeKurento... servers) {
        return new MediaBench(choice(state, servers), state);
    }

    static MediaChoice choice(Path state, FakeKurento... servers) {
        return new MediaChoice(
                List.of(servers).stream().map(FakeKurento::uri).toList(), state.resolve("drained"), MediaTrust.USUAL);
    }

    MediaBench whenUp(int count) {
        await().atMost(PATIENCE)
                .until(() -> servers.figures().stream().filter(MediaFigures::up).count() == count);
        return this;
    }

    static LinkId link(CallLinks links, Party side, LinkDirection direction) {
        return links.of(side).stream()
                .filter(spec -> spec.direction() == direction)
                .map(LinkSpec::id)
                .findFirst()
                .orElseThrow();
    }

    void offer(CallLinks links, Party side, LinkDirection direction) {
        say(links, side, direction, new Signal.Description("offer", OFFER));
    }

    void say(CallLinks links, Party side, LinkDirection direction, Signal signal) {
        if (plane.carry(links, side, link(links, side, direction), signal).isPresent()) {
            throw new AssertionError("the plane did not take it itself");
        }
    }

    List<Signal> heard(LinkId link) {
        return said.stream()
                .filter(delivery -> delivery.link().equals(link))
                .map(MediaPlane.Delivery::signal)
                .toList();
    }

    long answers(LinkId link) {
        return heard(link).stream()
                .filter(signal -> signal instanceof Signal.Description(var kind, var _) && kind.equals("answer"))
                .count();
    }

    long candidates(LinkId link) {
        return heard(link).stream().filter(Signal.Candidate.class::isInstance).count();
    }

    List<CallLinks> lost() {
        return List.copyOf(lost);
    }

    static boolean isMesh(CallLinks links) {
        return links.of(Party.BOOTH).size() == 1
                && links.of(Party.BOOTH).getFirst().direction() == LinkDirection.SEND_RECEIVE;
    }

    @Override
    public void said(CallId of, MediaPlane.Delivery delivery) {
        said.add(delivery);
    }

    @Override
    public void lost(CallId of, CallLinks links) {
        lost.add(links);
    }

    @Override
    public void close() {
        servers.close();
    }
}
