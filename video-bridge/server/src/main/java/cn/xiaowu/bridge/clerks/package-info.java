/// Who may serve: local clerks with their passwords' hashes, their log-in and their sessions.
@NullMarked
package cn.xiaowu.bridge.clerks;

import org.jspecify.annotations.NullMarked;
