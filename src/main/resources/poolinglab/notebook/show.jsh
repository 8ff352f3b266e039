void show(Object value) { org.rapaio.jupyter.kernel.global.Global.display("text/html", poolinglab.notebook.Rendering.of(value).html()); }
