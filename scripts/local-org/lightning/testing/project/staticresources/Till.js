window.Till = { ring: () => 'Ka-ching' };
