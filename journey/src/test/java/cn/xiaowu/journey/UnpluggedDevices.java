package cn.xiaowu.journey;

import com.microsoft.playwright.Page;

/// Lets the devices of a page be pulled and plugged in again. Chromium's fake devices can't be taken away, so the page
/// is told what it is told when a real one goes: it is listed no longer, can't be opened, its tracks end, and the list
/// is said to have changed. Everything else, above all the connection, is the browser's own.
final class UnpluggedDevices {
    private static final String SHIM = """
            (() => {
              const media = navigator.mediaDevices
              const list = media.enumerateDevices.bind(media)
              const open = media.getUserMedia.bind(media)
              const gone = new Set()
              const tracks = []
              media.enumerateDevices = async () => (await list()).filter(({ kind }) => !gone.has(kind))
              media.getUserMedia = async (wanted) => {
                const missing = ['video', 'audio'].some((kind) => wanted[kind] && gone.has(`${kind}input`))
                if (missing) throw new DOMException('no such device', 'NotFoundError')
                const stream = await open(wanted)
                tracks.push(...stream.getTracks())
                return stream
              }
              window.unplug = (kind) => {
                gone.add(`${kind}input`)
                for (const track of tracks.filter((one) => one.kind === kind && one.readyState === 'live')) {
                  track.stop()
                  track.dispatchEvent(new Event('ended'))
                }
                media.dispatchEvent(new Event('devicechange'))
              }
              window.plugIn = (kind) => {
                gone.delete(`${kind}input`)
                media.dispatchEvent(new Event('devicechange'))
              }
            })()
            """;

    private final Page page;

    private UnpluggedDevices(Page page) {
        this.page = page;
    }

    /// The devices of a page, which is loaded again.
    static UnpluggedDevices of(Page page) {
        page.addInitScript(SHIM);
        page.reload();
        return new UnpluggedDevices(page);
    }

    void pullCamera() {
        page.evaluate("() => unplug('video')");
    }

    void plugCameraIn() {
        page.evaluate("() => plugIn('video')");
    }
}
