package cn.xiaowu.bridge.media;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kurento.client.MediaType;

/// What of a negotiated session a recorder can take as it comes. Kurento's WebM profiles are VP8 and Opus
/// (`kmsrecordingprofile.c`): anything else would be decoded and encoded anew on the way into the file.
final class RecordableMedia {
    private RecordableMedia() {}

    /// Reads a media server's answer. Browsers send the first codec that it names.
    static Set<MediaType> of(String answer) {
        Set<MediaType> media = EnumSet.noneOf(MediaType.class);
        Map<String, String> codecs = new HashMap<>();
        String[] section = {};
        for (String line : (answer + "\nm=end").lines().toList()) {
            if (line.startsWith("m=")) {
                add(section, codecs, media);
                section = line.substring(2).split(" ");
                codecs.clear();
            } else if (line.startsWith("a=rtpmap:")) {
                String[] map = line.substring("a=rtpmap:".length()).split(" ", 2);
                codecs.put(map[0], map.length < 2 ? "" : map[1].split("/", 2)[0]);
            }
        }
        return media;
    }

    /// @param section `video 1 UDP/TLS/RTP/SAVPF 96 …`; port 0 is a refusal
    private static void add(String[] section, Map<String, String> codecs, Set<MediaType> media) {
        if (section.length < 4 || section[1].equals("0")) {
            return;
        }
        @Nullable String codec = codecs.get(section[3]);
        if (section[0].equals("video") && "VP8".equalsIgnoreCase(codec)) {
            media.add(MediaType.VIDEO);
        } else if (section[0].equals("audio") && "opus".equalsIgnoreCase(codec)) {
            media.add(MediaType.AUDIO);
        }
    }
}
