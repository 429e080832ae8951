package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.codes.CodeKeys;
import java.util.List;

/// What the bridge told this booth last. Nothing personal; kept on disk so that the booth can serve while the bridge is
/// out of reach.
///
/// @param catalogue what can be applied for
/// @param progressBaseUrl where progress codes lead to
/// @param codeKeys the authorities' keys
record BridgeKnowledge(Catalogue catalogue, String progressBaseUrl, List<CodeKeys.Entry> codeKeys) {

    /// Copies the list.
    BridgeKnowledge {
        codeKeys = List.copyOf(codeKeys);
    }
}
