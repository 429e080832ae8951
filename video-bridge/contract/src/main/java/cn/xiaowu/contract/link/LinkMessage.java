package cn.xiaowu.contract.link;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What an [Envelope] carries, in either direction. The bound keeps the `type` member when the carried type is erased.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface LinkMessage permits BoothMessage, BridgeMessage {}
