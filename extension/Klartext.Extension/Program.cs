// Nothing runs by itself: the scripts of the extension boot the runtime and call Engine/EngineExports.
return;
