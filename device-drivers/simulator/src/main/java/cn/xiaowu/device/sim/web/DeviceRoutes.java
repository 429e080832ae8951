package cn.xiaowu.device.sim.web;

import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.sim.SimulatedBooth;
import cn.xiaowu.device.sim.printer.PrinterTrouble;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.reader.SamplePeople;
import cn.xiaowu.device.sim.scanner.CodePicture;
import cn.xiaowu.device.sim.scanner.CodeShelf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be done to the devices.
///
/// | request | does or answers |
/// |---|---|
/// | `GET /api/state` | [BoothState] |
/// | `GET /api/people` | the sample people |
/// | `POST /api/reader/lay` `{"person":"jia"}` | lays a card |
/// | `POST /api/reader/lift` | lifts it |
/// | `POST /api/reader/lift-while-reading` `{"person":"jia"}` | lays a card that is lifted in the middle of being read
/// |
/// | `POST /api/scanner/show` `{"text":"…"}` or `{"code":"NAME"}` | holds a code before the scanner |
/// | `GET /api/printer/paper.png` | the paper that hangs out |
/// | `GET /api/printer/jobs` | what was printed, as text |
/// | `POST /api/printer/paper` `{"present":false}` | takes the paper out, or puts it in |
/// | `POST /api/printer/trouble` `{"name":"COVER_OPEN","present":true}` | something goes wrong with it, or is over |
/// | `POST /api/printer/tear` | takes away what was printed |
/// | `POST /api/io/move` `{"signal":"DOOR","active":true}` | moves a contact: door, presence, button, loop, mains |
/// | `POST /api/{device}/plug` `{"plugged":false}` | pulls a plug, or puts it in |
/// | `GET /api/{device}/bytes` | what went over the wire lately |
/// | `POST /api/forget` | forgets wires and paper |
/// | `GET /api/codes`, `GET /api/codes/{name}.png` | the codes laid ready, and their pictures |
/// | `GET /health` | 200 `{"status":"UP"}` when every device whose plug is in can be opened, else 503
/// `{"status":"DOWN","reason":"NO_TERMINAL"}` |
///
/// What changes something answers with the new state.
final class DeviceRoutes {
    private final SimulatedBooth booth;
    private final CodeShelf codes;

    DeviceRoutes(SimulatedBooth booth, CodeShelf codes) {
        this.booth = booth;
        this.codes = codes;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/state", this::state)
                .get("/api/people", this::people)
                .post("/api/reader/lay", this::lay)
                .post("/api/reader/lift", this::lift)
                .post("/api/reader/lift-while-reading", this::liftWhileReading)
                .post("/api/scanner/show", this::show)
                .get(
                        "/api/printer/paper.png",
                        context -> Answers.png(context, booth.printer().picture()))
                .get(
                        "/api/printer/jobs",
                        context -> Answers.json(context, booth.printer().jobs()))
                .post("/api/printer/paper", this::load)
                .post("/api/printer/trouble", this::befall)
                .post("/api/printer/tear", this::tear)
                .post("/api/io/move", this::move)
                .post("/api/{device}/plug", this::plug)
                .get(
                        "/api/{device}/bytes",
                        context -> Answers.json(context, wire(context).log().passages()))
                .post("/api/forget", this::forget)
                .get("/api/codes", context -> Answers.json(context, codes.names()))
                .get("/api/codes/{name}.png", this::picture)
                .get("/health", this::health);
    }

    private void state(Context context) {
        Answers.json(context, BoothState.of(booth));
    }

    private void people(Context context) {
        Answers.json(context, SamplePeople.all().stream().map(PersonView::of).toList());
    }

    private void lay(Context context) {
        booth.reader().lay(person(context));
        state(context);
    }

    private void lift(Context context) {
        booth.reader().lift();
        state(context);
    }

    private void liftWhileReading(Context context) {
        booth.reader().layAndLiftWhileReading(person(context));
        state(context);
    }

    private static Person person(Context context) {
        String id = needed(Answers.read(context, Requests.Lay.class).person(), "person");
        return SamplePeople.find(id).orElseThrow(() -> Refusal.notFound("nobody is called " + id));
    }

    private void show(Context context) throws IOException {
        var request = Answers.read(context, Requests.Show.class);
        String code = request.code();
        String text = code == null ? needed(request.text(), "text or code") : text(code);
        if (!booth.scannerWire().isPlugged()) {
            throw Refusal.unplugged("scanner");
        }
        booth.show(text);
        state(context);
    }

    private String text(String code) throws IOException {
        return codes.text(code).orElseThrow(() -> Refusal.notFound("there is no such code"));
    }

    private void load(Context context) {
        booth.printer().load(needed(Answers.read(context, Requests.Paper.class).present(), "present"));
        state(context);
    }

    private void befall(Context context) {
        var request = Answers.read(context, Requests.Trouble.class);
        booth.printer().befall(trouble(needed(request.name(), "name")), needed(request.present(), "present"));
        state(context);
    }

    private static PrinterTrouble trouble(String name) {
        return Arrays.stream(PrinterTrouble.values())
                .filter(trouble -> trouble.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no trouble is called " + name));
    }

    private void tear(Context context) {
        booth.printer().tear();
        state(context);
    }

    private void move(Context context) {
        var request = Answers.read(context, Requests.Move.class);
        booth.io().set(input(needed(request.signal(), "signal")), needed(request.active(), "active"));
        state(context);
    }

    private static InputSignal input(String name) {
        return Arrays.stream(InputSignal.values())
                .filter(signal -> signal.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no input is called " + name));
    }

    private void plug(Context context) {
        wire(context).plug(needed(Answers.read(context, Requests.Plug.class).plugged(), "plugged"));
        state(context);
    }

    private void forget(Context context) {
        booth.forget();
        state(context);
    }

    private void picture(Context context) throws IOException {
        Answers.png(context, CodePicture.draw(text(context.pathParam("name"))));
    }

    private void health(Context context) {
        boolean up = booth.wires().stream().allMatch(wire -> wire.isConnected() || !wire.isPlugged());
        context.status(up ? 200 : 503);
        Answers.json(context, up ? Map.of("status", "UP") : Map.of("status", "DOWN", "reason", "NO_TERMINAL"));
    }

    private Wire wire(Context context) {
        return switch (context.pathParam("device")) {
            case "reader" -> booth.readerWire();
            case "scanner" -> booth.scannerWire();
            case "printer" -> booth.printerWire();
            case "io" -> booth.ioWire();
            default -> throw Refusal.notFound("the devices are reader, scanner, printer and io");
        };
    }

    private static <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw Refusal.badRequest("the body must have " + name);
        }
        return value;
    }
}
