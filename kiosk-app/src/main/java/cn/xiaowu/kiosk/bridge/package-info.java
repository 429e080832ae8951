/// The bridge as the booth reaches it by HTTPS: catalogue, code keys, handing in. Knows mutual TLS and HTTP; the link
/// has a package of its own.
@NullMarked
package cn.xiaowu.kiosk.bridge;

import org.jspecify.annotations.NullMarked;
