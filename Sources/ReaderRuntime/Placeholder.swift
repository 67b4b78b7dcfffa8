// ReaderRuntime
